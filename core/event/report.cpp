#include "core/event/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/base/hash.hpp"

namespace babad {

std::vector<std::string> Report::codes(Party::Side side) const {
    std::vector<std::string> codes;
    for (const auto& party : parties)
        if (party.side == side) codes.push_back(party.actor.code);
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

std::string report_id(const Report& report) {
    return "r" + short_hash({report.article_key, name(report.trigger.field),
                             fmt::format("{}-{}", report.trigger.start, report.trigger.end), name(report.type)});
}

void assign_report_ids(std::vector<Report>& reports) {
    std::set<std::string> taken;
    for (auto& report : reports) {
        report.id = report_id(report);
        for (int copy = 2; !taken.insert(report.id).second; ++copy)
            report.id = "r" + short_hash({report_id(report), fmt::format("{}", copy)});
    }
}

}  // namespace babad
