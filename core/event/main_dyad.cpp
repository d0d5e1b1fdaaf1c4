#include "core/event/main_dyad.hpp"

#include <algorithm>
#include <map>

namespace babad {
namespace {

using Pair = std::pair<std::string, std::string>;

/// The pair that one report tells of; nothing where it has fewer or more than two.
std::optional<Pair> pair_of(const Report& report) {
    const auto actors = countries(report, Party::Side::actor), recipients = countries(report, Party::Side::recipient);
    std::optional<Pair> pair;
    if (actors.size() == 1 && recipients.size() == 1) pair = {actors.front(), recipients.front()};
    if (actors.size() == 2 && recipients.empty()) pair = {actors.front(), actors.back()};
    if (!pair || pair->first == pair->second || pair->first == "UNK" || pair->second == "UNK") return std::nullopt;
    if (pair->second < pair->first) std::swap(pair->first, pair->second);
    return pair;
}

const Party* party_of(const std::vector<Draft>& drafts, const std::string& code) {
    for (const auto& draft : drafts)
        for (const auto& party : draft.report.parties)
            if (party.actor.code == code) return &party;
    return nullptr;
}

bool is_mutual(const Report& report) { return report.kind == "clash" || report.kind == "ceasefire" || report.type == PloverType::consult; }

bool is_measure(const Report& report) { return report.type == PloverType::sanction || report.type == PloverType::threaten; }

/// The pair that most of the wanted reports tell of, where that is `least` at least and more than all others.
template <class Wanted>
std::vector<Party> most_told(const std::vector<Draft>& drafts, int least, Wanted wanted) {
    std::map<Pair, int> joint;
    int all = 0;
    for (const auto& draft : drafts)
        if (const auto pair = wanted(draft.report) ? pair_of(draft.report) : std::nullopt) {
            ++joint[*pair];
            ++all;
        }
    const auto most = std::max_element(joint.begin(), joint.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == joint.end() || most->second < least || most->second * 2 <= all) return {};
    std::vector<Party> pair;
    for (const auto& code : {most->first.first, most->first.second})
        if (const Party* party = party_of(drafts, code)) pair.push_back(*party);
    return pair.size() == 2 ? pair : std::vector<Party>{};
}

/// "the fighting", "the truce" of nobody named: those who attack each other or make peace in the article.
void name_fighters(std::vector<Draft>& drafts) {
    const auto fighters = most_told(drafts, 1, [](const Report& report) {
        return report.type == PloverType::assault || report.kind == "ceasefire" || report.kind == "agreement" || report.kind == "signing";
    });
    for (auto& draft : drafts) {
        Report& report = draft.report;
        if ((report.kind != "clash" && report.kind != "ceasefire") || !report.parties.empty()) continue;
        for (Party party : fighters) {
            party.side = Party::Side::actor;
            report.parties.push_back(std::move(party));
        }
    }
}

}  // namespace

std::vector<Party> main_dyad(const std::vector<Draft>& drafts) {
    return most_told(drafts, 3, [](const Report&) { return true; });
}

void fill_from_dyad(std::vector<Draft>& drafts) {
    name_fighters(drafts);
    const auto dyad = main_dyad(drafts);
    if (dyad.empty()) return;
    for (auto& draft : drafts) {
        Report& report = draft.report;
        const auto actors = countries(report, Party::Side::actor);
        const bool mutual = is_mutual(report);
        if (!mutual && !is_measure(report)) continue;
        if (!report.codes(Party::Side::recipient).empty() || actors.size() > 1 || (actors.empty() && !mutual)) continue;
        if (!actors.empty() && actors.front() != dyad[0].actor.code && actors.front() != dyad[1].actor.code) continue;
        for (Party party : dyad) {
            if (!actors.empty() && party.actor.code == actors.front()) continue;
            party.side = mutual ? Party::Side::actor : Party::Side::recipient;
            report.parties.push_back(std::move(party));
        }
    }
}

}  // namespace babad
