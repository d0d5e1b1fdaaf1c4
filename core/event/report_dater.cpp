#include "core/event/report_dater.hpp"

#include <algorithm>

#include "core/event/event_dater.hpp"
#include "core/event/occasion.hpp"

namespace babad {
namespace {

constexpr std::size_t window = 60;          ///< drafts looked at on either side for another mention
constexpr std::uint32_t scene_reach = 4;    ///< sentences back in which the time of the text is looked for
constexpr std::int32_t longest_scene = 31;  ///< days
constexpr std::int32_t fresh_days = 7;
constexpr std::uint32_t anchor_slack = 2;   ///< tokens past the anchor words in which the act that they name may stand
constexpr std::int64_t furthest_occasion = 30;  ///< sentences between words and what tells when they were spoken

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& code) { return std::binary_search(b.begin(), b.end(), code); });
}

bool compatible(const std::vector<std::string>& a, const std::vector<std::string>& b) { return a.empty() || b.empty() || share(a, b); }

bool is_ahead(const Draft& draft) { return draft.report.status == Status::planned || draft.report.status == Status::hypothetical; }
/// A date that another act may be dated with.
bool firm(const Draft& draft) { return draft.own_date && draft.report.date && draft.report.date->first && draft.report.date->past; }

/// A day, or some days together.
bool is_close(const DateRange& range) { return range.days() && *range.days() <= 10; }

DateRange shifted(const DateRange& anchor, const TimeOffset& offset, int sign) {
    DateRange range = anchor;
    range.basis = anchor.basis == DateBasis::publication ? DateBasis::publication : DateBasis::relative;
    const auto move = [&](int low, int high) {
        range.first = *anchor.first + low;
        range.past = *anchor.past + high;
    };
    const int way = offset.direction * sign;
    const bool days = offset.unit == TimeUnit::day || offset.unit == TimeUnit::week;
    if (offset.unit <= TimeUnit::hour) return range;
    if (days) {
        const int size = offset.unit == TimeUnit::week ? 7 : 1;
        if (offset.count) {
            move(*offset.count * size * way, *offset.count * size * way);
            return range;
        }
        way > 0 ? move(2 * size, 6 * size) : move(-6 * size, -2 * size);   // "days before"
        range.granularity = Granularity::interval;
        range.qualifier = Qualifier::approximate;
        return range;
    }
    const int size = offset.unit == TimeUnit::month ? 1 : offset.unit == TimeUnit::year ? 12 : 120;
    const Day day = add_months(*anchor.first, offset.count.value_or(0) * size * way);
    const CivilDay parts = civil(day);
    const auto basis = range.basis;
    range = offset.unit == TimeUnit::month ? month_range(parts.year, parts.month) : year_range(parts.year);
    range.basis = basis;
    return range;
}

bool countable(const TimeOffset& offset) {
    return offset.count ? *offset.count < 10'000 && offset.unit <= TimeUnit::year : offset.unit <= TimeUnit::week && offset.unit != TimeUnit::weekend;
}

class Dater {
public:
    Dater(const Extraction& input, std::vector<Draft>& drafts) : input_(input), drafts_(drafts) {
        for (const auto& draft : drafts_) sides_.push_back({countries(draft.report, Party::Side::actor), countries(draft.report, Party::Side::recipient)});
    }

    void run() {
        for (std::size_t i = 0; i < drafts_.size(); ++i) date_anchor_act(i);
        for (std::size_t i = 0; i < drafts_.size(); ++i)
            if (leans(drafts_[i])) date_from_mention(i);
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            if (drafts_[i].hung && !drafts_[i].own_date) date_hung(i);
            if (!drafts_[i].own_date) follow_scene(i);
        }
        for (std::size_t i = 0; i < drafts_.size(); ++i)
            if (!drafts_[i].report.date && !drafts_[i].in_title) date_from_mention(i);
        date_by_occasion();
        for (std::size_t i = 0; i < drafts_.size(); ++i)
            if (drafts_[i].in_title && !drafts_[i].own_date) date_from_body(i);
        date_the_rest();
    }

private:
    struct Sides {
        std::vector<std::string> actors, recipients;
        bool any_of(const Sides& other) const {
            return share(actors, other.actors) || share(actors, other.recipients) || share(recipients, other.actors) || share(recipients, other.recipients);
        }
    };

    void set(Draft& draft, const DateRange& date, DateChoice choice, const char* reason, double certainty) {
        draft.report.date = date;
        draft.report.date_choice = std::move(choice);
        draft.report.date_choice.basis = date.basis;
        draft.report.date_choice.reason = reason;
        draft.own_date = true;
        draft.date_certainty = certainty;
    }

    // ---- hung on another act

    /// The act of the same sentence that the words after "two days after" name.
    std::optional<std::size_t> act_in_anchor(std::size_t host) const {
        const TimeExpression& time = *drafts_[host].hung;
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            const Draft& other = drafts_[i];
            if (i == host || other.sentence != time.sentence || other.hung) continue;
            if (other.trigger.begin >= time.anchor_tokens.begin && other.trigger.begin < time.anchor_tokens.end + anchor_slack) return i;
        }
        return std::nullopt;
    }

    /// "dipulangkan, Rabu (14/5), empat hari setelah gencatan senjata berlaku": the truce counted back from Wednesday.
    void date_anchor_act(std::size_t index) {
        Draft& draft = drafts_[index];
        if (draft.own_date || draft.hung) return;
        const auto& times = input_.times.expressions;
        auto time = std::lower_bound(times.begin(), times.end(), draft.sentence, [](const TimeExpression& e, std::uint32_t s) { return e.sentence < s; });
        for (; time != times.end() && time->sentence == draft.sentence; ++time) {
            if (!time->offset || !countable(*time->offset) || time->anchor_tokens.empty()) continue;
            if (draft.trigger.begin < time->anchor_tokens.begin || draft.trigger.begin >= time->anchor_tokens.end + anchor_slack) continue;
            const Draft* host = nullptr;
            for (const auto& other : drafts_)
                if (other.sentence == draft.sentence && firm(other) && other.trigger.begin < time->tokens.begin && is_close(*other.report.date)) host = &other;
            auto day = host ? host->report.date : day_beside(*time);
            if (!day && is_first_act_behind(draft, *time)) day = scene_before(draft) ? scene_before(draft) : publication_date(input_.document);
            if (!day) continue;
            set(draft, shifted(*day, *time->offset, -1), {DateBasis::relative, input_.document.evidence(time->span), {}}, "counted back from the act", 0.7);
            return;
        }
    }

    /// "How it came to this: two weeks after gunmen killed …": no act is hung on this one.
    bool is_first_act_behind(const Draft& draft, const TimeExpression& hung) const {
        return !draft.nominal && hung.tokens.begin < draft.trigger.begin && std::none_of(drafts_.begin(), drafts_.end(), [&](const Draft& other) {
            return other.sentence == draft.sentence && (other.hung || other.trigger.begin < draft.trigger.begin);
        });
    }

    /// "pada April 2021, dua bulan setelah …": the date right before the words that hang on an act.
    std::optional<DateRange> day_beside(const TimeExpression& hung) const {
        const auto& times = input_.times.expressions;
        for (auto time = std::lower_bound(times.begin(), times.end(), hung.sentence, [](const TimeExpression& e, std::uint32_t s) { return e.sentence < s; });
             time != times.end() && time->sentence == hung.sentence; ++time)
            if (time->range && time->range->days() && time->type != TimexType::duration && time->tokens.end <= hung.tokens.begin &&
                hung.tokens.begin - time->tokens.end <= anchor_slack)
                return time->range;
        return std::nullopt;
    }

    /// The day that an act is hung on.
    void date_hung(std::size_t index) {
        Draft& draft = drafts_[index];
        const TimeExpression& time = *draft.hung;
        if (!countable(*time.offset)) return;
        const Draft* anchor = nullptr;
        if (!time.anchor_tokens.empty()) {
            if (const auto inner = act_in_anchor(index)) {
                if (!firm(drafts_[*inner])) date_from_mention(*inner);
                if (firm(drafts_[*inner])) anchor = &drafts_[*inner];
            }
            if (!anchor) anchor = named_by(index, time);
        }
        std::optional<DateRange> day = anchor ? anchor->report.date : std::nullopt;
        if (!day && (time.anchor_tokens.empty() || refers(time))) day = scene_before(draft);
        if (!day || !day->first || !day->past) return;
        set(draft, shifted(*day, *time.offset, 1), {DateBasis::relative, input_.document.evidence(time.span), {}}, "counted from another act", anchor ? 0.7 : 0.5);
    }

    /// The words point at what was told before: "pengumuman itu", "it was announced".
    bool refers(const TimeExpression& time) const {
        for (std::uint32_t t = time.anchor_tokens.begin; t < time.anchor_tokens.end; ++t) {
            const auto cue = input_.pack.status.longest({&input_.document.tokens()[t].key, 1});
            if (cue && cue->cues.has(StatusCue::definite)) return true;
        }
        return input_.document.word(time.anchor_tokens.begin) == "it";
    }

    /// The dated act elsewhere that the anchor words name: by a trigger of its type and kind among them; the nearest before.
    const Draft* named_by(std::size_t host, const TimeExpression& time) const {
        const auto names = [&](std::size_t i) {
            const Draft& other = drafts_[i];
            return i != host && firm(other) && other.sentence != time.sentence && !is_ahead(other) && is_close(*other.report.date) && named(other, time.anchor_tokens);
        };
        for (std::size_t i = host; i-- > 0 && host - i < window;)
            if (names(i)) return &drafts_[i];
        for (std::size_t i = host + 1; i < drafts_.size() && i - host < window; ++i)
            if (names(i)) return &drafts_[i];
        return nullptr;
    }

    bool named(const Draft& act, TokenRange words) const {
        std::vector<std::uint64_t> keys;
        for (std::uint32_t t = words.begin; t < words.end; ++t) keys.push_back(input_.document.tokens()[t].key);
        const auto& triggers = input_.pack.triggers;
        for (std::size_t at = 0; at < keys.size(); ++at) {
            const auto match = triggers.longest(std::span(keys).subspan(at));
            if (!match) continue;
            for (const std::uint32_t value : match->values) {
                const Trigger& sense = triggers.trigger(triggers.form(value));
                if (sense.type == act.report.type && like(sense.kind, act.report.kind)) return true;
            }
        }
        return false;
    }

    bool like(std::string_view a, std::string_view b) const {
        const auto x = input_.ontology.kind_number(a), y = input_.ontology.kind_number(b);
        return a == b || (x && y && input_.ontology.may_be_one(*x, *y));
    }

    // ---- another mention

    /// Told elsewhere: a headline, a noun, an act inside words about it.
    static bool leans(const Draft& draft) {
        return !draft.own_date && !draft.hung && !draft.in_title && (draft.taken_for_granted || draft.nominal);
    }

    bool same_act(std::size_t open, std::size_t full) const {
        const Report& a = drafts_[open].report;
        const Report& b = drafts_[full].report;
        if (a.type != b.type || is_ahead(drafts_[open]) != is_ahead(drafts_[full])) return false;
        const bool refers = drafts_[open].definite && drafts_[open].nominal;
        if (!like(a.kind, b.kind) && !refers) return false;
        return compatible(sides_[open].actors, sides_[full].actors) && compatible(sides_[open].recipients, sides_[full].recipients);
    }

    void date_from_mention(std::size_t index) {
        Draft& draft = drafts_[index];
        if (draft.own_date || draft.now) return;
        const Draft* best = nullptr;
        int best_rank = 0;
        const auto consider = [&](std::size_t i) {
            const Draft& other = drafts_[i];
            if (i == index || !firm(other) || other.inferred_date) return;
            const Granularity fineness = other.report.date->granularity;
            if ((fineness > Granularity::month && fineness != Granularity::interval) || !same_act(index, i)) return;
            const int joined = (share(sides_[index].actors, sides_[i].actors) ? 2 : 0) + (share(sides_[index].recipients, sides_[i].recipients) ? 1 : 0);
            if (joined == 0 && !draft.in_title && !draft.definite && !draft.taken_for_granted) return;
            // A verb tells anew; only what is known to be the same act has its day.
            if (!draft.in_title && !draft.nominal && !draft.taken_for_granted && joined < 3) return;
            const int rank = 1 + 2 * joined + (other.report.kind == draft.report.kind ? 2 : 0) + (is_close(*other.report.date) ? 1 : 0);
            if (rank > best_rank) best = &other, best_rank = rank;
        };
        for (std::size_t i = index; i-- > 0 && index - i < window;) consider(i);
        for (std::size_t i = index + 1; i < drafts_.size() && i - index < window; ++i) consider(i);
        if (best) set(draft, *best->report.date, best->report.date_choice, "another mention in the article", best->date_certainty * 0.8);
    }

    // ---- the time of the text

    /// What the last sentence before it in its paragraph told of when it was.
    std::optional<DateRange> scene_before(const Draft& draft) const {
        const auto& sentences = input_.document.sentences();
        for (std::uint32_t back = 1; back <= scene_reach && back <= draft.sentence; ++back) {
            const std::uint32_t sentence = draft.sentence - back;
            if (sentences[sentence].paragraph != draft.paragraph) return std::nullopt;
            if (const auto scene = scene_of(sentence)) return scene;
        }
        return std::nullopt;
    }

    /// When the main act of a sentence was; where it tells none, the day that it names.
    std::optional<DateRange> scene_of(std::uint32_t sentence) const {
        const Draft* told = nullptr;
        auto draft = std::lower_bound(drafts_.begin(), drafts_.end(), sentence, [](const Draft& d, std::uint32_t s) { return d.sentence < s; });
        for (; draft != drafts_.end() && draft->sentence == sentence; ++draft)
            if (firm(*draft) && draft->main && !is_ahead(*draft) && !draft->taken_for_granted && draft->report.date->days() <= longest_scene && !told)
                told = &*draft;
        if (told) return told->report.date;
        const auto& times = input_.times.expressions;
        auto time = std::lower_bound(times.begin(), times.end(), sentence, [](const TimeExpression& e, std::uint32_t s) { return e.sentence < s; });
        for (; time != times.end() && time->sentence == sentence; ++time)
            if (time->range && time->range->is_single_day() && !time->dateline && time->bound == TimeBound::none && time->value != "PRESENT_REF" &&
                time->type != TimexType::duration)
                return time->range;
        return std::nullopt;
    }

    /// Acts of the actors that the paragraph has just told of, and what follows on them.
    void follow_scene(std::size_t index) {
        Draft& draft = drafts_[index];
        if (draft.in_title || is_ahead(draft) || draft.now || draft.earlier || draft.taken_for_granted) return;
        if (draft.report.date) return;  // the day of the words about it
        if (!draft.sequel && is_speech(draft.report.type) && !shares_actor_before(index)) return;
        const auto scene = scene_before(draft);
        if (!scene || !scene->first || !scene->past) return;
        const auto& published = input_.document.article().published;
        if (published && !(*scene->first < published->day + 1)) return;
        set(draft, *scene, {scene->basis, std::nullopt, {}}, "same time as the sentence before", 0.55);
        draft.inferred_date = true;
    }

    bool shares_actor_before(std::size_t index) const {
        const Draft& draft = drafts_[index];
        for (std::size_t i = index; i-- > 0;) {
            if (drafts_[i].paragraph != draft.paragraph || drafts_[i].sentence + scene_reach < draft.sentence) return false;
            if (drafts_[i].sentence < draft.sentence && sides_[index].any_of(sides_[i]) && share(sides_[index].actors, all_of(sides_[i]))) return true;
        }
        return false;
    }

    static std::vector<std::string> all_of(const Sides& sides) {
        std::vector<std::string> all = sides.actors;
        all.insert(all.end(), sides.recipients.begin(), sides.recipients.end());
        std::sort(all.begin(), all.end());
        return all;
    }

    // ---- occasions, headlines, the rest

    /// "Kim menyampaikan pernyataan tersebut … pada Jumat": a sentence near by that tells when the actor spoke.
    void date_by_occasion() {
        for (auto& draft : drafts_) {
            if (draft.own_date || draft.in_title || !is_speech(draft.report.type) || draft.report.status != Status::asserted) continue;
            const auto actors = countries(draft.report, Party::Side::actor);
            const std::int64_t reach = names_occasion(input_, draft.sentence) ? furthest_occasion : 2;
            for (std::int64_t turn = 2; turn <= 2 * reach + 1; ++turn) {
                const std::int64_t step = turn / 2 * (turn % 2 == 0 ? 1 : -1);   // 1, −1, 2, −2 …
                const std::int64_t sentence = static_cast<std::int64_t>(draft.sentence) + step;
                if (sentence < 0 || sentence >= static_cast<std::int64_t>(input_.document.sentences().size())) continue;
                const TimeExpression* time = occasion_in(input_, static_cast<std::uint32_t>(sentence), actors);
                if (!time) continue;
                set(draft, *time->range, {time->range->basis, input_.document.evidence(time->span), {}}, "same occasion", 0.5);
                break;
            }
        }
    }

    /// A headline has the day of the first act of its type and parties in the body.
    void date_from_body(std::size_t index) {
        Draft& title = drafts_[index];
        if (is_ahead(title) || title.hung) return;
        const Draft* best = nullptr;
        int best_rank = 0;
        for (std::size_t j = index + 1; j < drafts_.size() && j - index < window; ++j) {
            const Draft& body = drafts_[j];
            if (body.in_title || !(firm(body) || is_fresh(body)) || body.report.type != title.report.type || is_ahead(body)) continue;
            if (!share(sides_[index].actors, sides_[j].actors) && !share(sides_[index].recipients, sides_[j].recipients)) continue;
            const int rank = 1 + (like(title.report.kind, body.report.kind) ? 4 : 0) + (share(sides_[index].actors, sides_[j].actors) ? 2 : 0) + (firm(body) ? 3 : 0);
            if (rank > best_rank) best = &body, best_rank = rank;
        }
        if (best) set(title, *best->report.date, best->report.date_choice, "another mention in the article", best->date_certainty * 0.8);
        else if (const Draft* lead = lead_act(index)) set(title, *lead->report.date, lead->report.date_choice, "date of the lead", 0.5);
    }

    /// The first act of the first paragraph, of the headline's actor and just before publication.
    const Draft* lead_act(std::size_t title) const {
        std::optional<std::uint32_t> lead;
        for (std::size_t j = title + 1; j < drafts_.size() && j - title < window; ++j) {
            const Draft& body = drafts_[j];
            if (body.in_title) continue;
            if (lead && body.paragraph != *lead) return nullptr;
            lead = body.paragraph;
            const bool alike = is_speech(body.report.type) == is_speech(drafts_[title].report.type) && share(sides_[title].actors, sides_[j].actors);
            if (alike && firm(body) && body.main && is_fresh(body) && !is_ahead(body)) return &body;
        }
        return nullptr;
    }

    /// Dated, though only by the words about it, with a day just before publication.
    bool is_fresh(const Draft& draft) const {
        const auto& published = input_.document.article().published;
        return published && draft.report.date && draft.report.date->is_single_day() && published->day - *draft.report.date->first < fresh_days;
    }

    void date_the_rest() {
        for (auto& draft : drafts_) {
            Report& report = draft.report;
            if (report.date || is_ahead(draft)) continue;
            report.date = publication_date(input_.document);
            if (!report.date) continue;
            report.date_choice = {DateBasis::publication, std::nullopt, "publication"};
            draft.date_certainty = 0.4;
        }
    }

    const Extraction& input_;
    std::vector<Draft>& drafts_;
    std::vector<Sides> sides_;
};

}  // namespace

bool is_speech(PloverType type) {
    switch (type) {
        case PloverType::request: case PloverType::accuse: case PloverType::reject: case PloverType::threaten: case PloverType::support:
        case PloverType::agree: case PloverType::concede: return true;
        default: return false;
    }
}

void date_drafts(const Extraction& input, std::vector<Draft>& drafts) { Dater(input, drafts).run(); }

}  // namespace babad
