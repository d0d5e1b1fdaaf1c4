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

}  // namespace

std::vector<Party> main_dyad(const std::vector<Draft>& drafts) {
    std::map<Pair, int> joint;
    int all = 0;
    for (const auto& draft : drafts)
        if (const auto pair = pair_of(draft.report)) {
            ++joint[*pair];
            ++all;
        }
    const auto most = std::max_element(joint.begin(), joint.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == joint.end() || most->second < 3 || most->second * 2 <= all) return {};
    std::vector<Party> dyad;
    for (const auto& code : {most->first.first, most->first.second})
        if (const Party* party = party_of(drafts, code)) dyad.push_back(*party);
    return dyad.size() == 2 ? dyad : std::vector<Party>{};
}

void fill_from_dyad(std::vector<Draft>& drafts) {
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
