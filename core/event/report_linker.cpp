#include "core/event/report_linker.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/event/main_dyad.hpp"
#include "core/event/report_dater.hpp"

namespace babad {
namespace {

constexpr std::string_view unknown = "UNK";
constexpr std::size_t window = 60;   ///< drafts looked at on either side for another mention

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& code) { return std::binary_search(b.begin(), b.end(), code); });
}

bool compatible(const std::vector<std::string>& a, const std::vector<std::string>& b) { return a.empty() || b.empty() || share(a, b); }

class Linker {
public:
    Linker(const Extraction& input, std::vector<Draft> drafts, std::vector<Rejection>& rejections)
        : input_(input), drafts_(std::move(drafts)), rejections_(rejections) {
        for (const auto& draft : drafts_) sides_.push_back(sides_of(draft.report));
    }

    std::vector<Draft> run() {
        for (std::size_t i = 0; i < drafts_.size(); ++i) fill_from_others(i);
        share_truces();
        fill_from_dyad(drafts_);
        people_of_protests();
        name_authors();
        drop_dangling();
        place_unknown();
        drop_unsupported();
        date_drafts(input_, drafts_);
        return std::move(drafts_);
    }

private:
    /// Countries of both sides, kept beside the drafts while they are filled.
    struct Sides {
        std::vector<std::string> actors, recipients;
    };
    static Sides sides_of(const Report& report) {
        return {countries(report, Party::Side::actor), countries(report, Party::Side::recipient)};
    }

    bool same_act(std::size_t open_index, std::size_t full_index) const {
        const Draft& open = drafts_[open_index];
        const Draft& full = drafts_[full_index];
        if (open.report.type != full.report.type) return false;
        const bool kinds = open.report.kind == full.report.kind || open.report.kind.empty() || full.report.kind.empty() ||
                           (open.definite && open.nominal);
        if (!kinds) return false;
        if (open.own_date && full.own_date && open.report.date && full.report.date &&
            !overlaps(tolerant(*open.report.date), tolerant(*full.report.date)))
            return false;
        return compatible(sides_[open_index].actors, sides_[full_index].actors) &&
               compatible(sides_[open_index].recipients, sides_[full_index].recipients);
    }

    int openness(std::size_t index) const {
        const Draft& draft = drafts_[index];
        return (sides_[index].actors.empty() ? 2 : 0) + (sides_[index].recipients.empty() ? 1 : 0) +
               (draft.own_date ? 0 : 2) + (draft.report.status == Status::denied ? 8 : 0);
    }

    /// The best other mention of the same act: nearest before; for a headline the first behind.
    const Draft* antecedent(std::size_t open) const {
        const Draft& draft = drafts_[open];
        const Draft* best = nullptr;
        bool strict = draft.definite && draft.nominal && !draft.report.mode.empty();   // "penembakan itu": first an act of its kind and mode
        const auto consider = [&](std::size_t index) {
            const Draft& other = drafts_[index];
            if (strict && (other.report.kind != draft.report.kind || other.report.mode != draft.report.mode)) return;
            if (best || other.report.type != draft.report.type || openness(index) >= openness(open) || !same_act(open, index)) return;
            // With nothing in common but the type, only a referring noun or a headline may lean on another mention.
            const bool joined = share(sides_[open].actors, sides_[index].actors) || share(sides_[open].recipients, sides_[index].recipients);
            if (joined || draft.in_title || other.in_title || draft.definite || near(other, draft)) best = &other;
        };
        for (;; strict = false) {
            for (std::size_t i = open; i-- > 0 && open - i < window && !best;) consider(i);
            for (std::size_t i = open + 1; i < drafts_.size() && i - open < window && !best; ++i) consider(i);
            if (best || !strict) return best;
        }
    }

    /// An act whose sentence names nobody goes on with what was told just before.
    static bool near(const Draft& before, const Draft& draft) {
        const std::uint32_t reach = draft.report.parties.empty() ? 3 : 1;
        return before.sentence < draft.sentence && draft.sentence - before.sentence <= reach;
    }

    void fill_from_others(std::size_t index) {
        Draft& draft = drafts_[index];
        const Draft* other = antecedent(index);
        if (!other) return;
        Report& report = draft.report;
        const auto fill = [&](Party::Side side) {
            if (!report.codes(side).empty()) return;
            for (const auto& party : other->report.parties)
                if (party.side == side) report.parties.push_back(party);
        };
        fill(Party::Side::actor);
        fill(Party::Side::recipient);
        if (report.status == Status::denied && other->report.status != Status::denied) report.status = Status::claimed;
        if (!report.place) report.place = other->report.place;
        if (report.mode.empty()) report.mode = other->report.mode;
        sides_[index] = sides_of(report);
    }

    /// "ratusan mahasiswa": people without a country are of the state where it happened, else of the one the article speaks of most;
    /// where there is none they are nobody.
    void place_unknown() {
        std::map<std::string, int> states;
        for (const auto& mention : input_.mentions.actors)
            for (const auto& actor : mention.actors)
                if (const auto code = actor.code.substr(0, actor.code.find('/')); code.size() == 3 && code != unknown) ++states[code];
        const auto most = std::max_element(states.begin(), states.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        for (auto& draft : drafts_) {
            std::string state = draft.report.place ? draft.report.place->country : std::string();
            if (state.empty() && most != states.end()) state = most->first;
            std::erase_if(draft.report.parties, [&](Party& party) {
                if (!party.actor.code.starts_with(unknown)) return false;
                if (state.empty() || party.actor.code.size() <= unknown.size()) return true;
                party.actor.code.replace(0, unknown.size(), state);
                return false;
            });
        }
    }

    /// Force, arrest and release are told in the passive without their author; everything else without one is background.
    static bool may_lack_actor(PloverType type) {
        return type == PloverType::assault || type == PloverType::coerce || type == PloverType::retreat;
    }

    /// Drops the drafts for which `judge` gives a reason.
    template <class Judge>
    void drop(Judge judge) {
        std::erase_if(drafts_, [&](const Draft& draft) {
            const char* reason = judge(draft);
            if (reason) rejections_.push_back({draft.report.trigger, draft.report.type, reason});
            return reason != nullptr;
        });
    }

    /// A truce is between those who agreed to it.
    void share_truces() {
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            Report& report = drafts_[i].report;
            if (report.kind != "ceasefire" || !report.codes(Party::Side::actor).empty()) continue;
            const std::size_t first = i - std::min(i, window), last = std::min(drafts_.size(), i + window);
            for (std::size_t j = first; j < last; ++j) {
                const Report& other = drafts_[j].report;
                const bool pact = other.kind == "ceasefire" || other.kind == "agreement" || other.kind == "signing";
                if (!pact || other.codes(Party::Side::actor).size() < 2) continue;
                for (const auto& party : other.parties)
                    if (party.side == Party::Side::actor) report.parties.push_back(party);
                break;
            }
        }
    }

    /// "mengecam penembakan itu", "welcomed the deal": who did the act that was told before is blamed, refused or praised.
    void name_authors() {
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            Report& report = drafts_[i].report;
            const bool judges = report.type == PloverType::accuse || report.type == PloverType::reject || report.type == PloverType::support;
            if (!drafts_[i].about || !judges || !report.codes(Party::Side::recipient).empty()) continue;
            const auto own = report.codes(Party::Side::actor);
            for (const auto& inner : drafts_) {
                if (inner.sentence != drafts_[i].sentence || !inner.trigger.contains(*drafts_[i].about)) continue;
                for (const auto& party : inner.report.parties)
                    if (party.side == Party::Side::actor && !std::binary_search(own.begin(), own.end(), party.actor.code))
                        report.parties.push_back({Party::Side::recipient, party.actor, party.evidence});
            }
            sides_[i] = sides_of(report);
        }
    }

    /// "the protest", "unrest in X": by people, those of the place where it was. A verb's subject that is nobody known is something else.
    void people_of_protests() {
        for (auto& draft : drafts_) {
            Report& report = draft.report;
            if (!draft.nominal || report.type != PloverType::protest || !report.codes(Party::Side::actor).empty()) continue;
            Actor people;
            people.code = std::string(unknown) + "/CVL";
            people.sector = "CVL";
            people.name = report.trigger.quote;
            report.parties.push_back({Party::Side::actor, std::move(people), report.trigger});
        }
    }

    /// A reference needs an event of its type before it.
    void drop_dangling() {
        std::vector<bool> dangling(drafts_.size(), false);
        std::set<std::pair<PloverType, std::uint32_t>> told;   // type and the sentence that told it first
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            const PloverType type = drafts_[i].report.type;
            const auto first = told.lower_bound({type, 0});
            const bool before = first != told.end() && first->first == type && first->second < drafts_[i].sentence;
            if (drafts_[i].reference) dangling[i] = !before;
            else if (first == told.end() || first->first != type) told.insert({type, drafts_[i].sentence});
        }
        std::size_t index = 0;
        drop([&](const Draft&) { return dangling[index++] ? "refers to nothing told before" : nullptr; });
    }

    /// More than private people and firms take part.
    static bool has_political_party(const Report& report) {
        return std::any_of(report.parties.begin(), report.parties.end(), [](const Party& party) {
            const std::string& code = party.actor.code;
            return !code.ends_with("/CVL") && !code.ends_with("/BUS") && !code.ends_with("/CRM");
        });
    }

    void drop_unsupported() {
        const bool conflict = std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
            return !draft.report.codes(Party::Side::actor).empty() && input_.ontology.quad(draft.report.type) == Quad::mconf;
        });
        drop([&](const Draft& draft) -> const char* {
            const auto actors = draft.report.codes(Party::Side::actor);
            const auto recipients = draft.report.codes(Party::Side::recipient);
            if (draft.result && !draft.light && !draft.time_anchor) return "a result, not the act";
            if (actors.empty() && recipients.empty()) return "nobody known takes part";
            if (actors.empty() && !conflict && !may_lack_actor(draft.report.type)) return "nobody known does it";
            const bool together = actors.size() > 1 || (!actors.empty() && actors.front().starts_with("IGO:"));
            if (draft.circumstance && draft.report.type == PloverType::consult && draft.report.kind == "meeting" && !together) return "only says where";
            if (draft.political && !has_political_party(draft.report)) return "nobody of public life takes part";
            return draft.weak && actors.size() + recipients.size() < 2 ? "only one side is known" : nullptr;
        });
    }

    const Extraction& input_;
    std::vector<Draft> drafts_;
    std::vector<Rejection>& rejections_;
    std::vector<Sides> sides_;
};

}  // namespace

std::vector<std::string> countries(const Report& report, Party::Side side) {
    std::set<std::string> found;
    for (const auto& code : report.codes(side)) found.insert(code.substr(0, code.find('/')));
    return {found.begin(), found.end()};
}

std::vector<Draft> link_drafts(const Extraction& input, std::vector<Draft> drafts, std::vector<Rejection>& rejections) {
    return Linker(input, std::move(drafts), rejections).run();
}

}  // namespace babad
