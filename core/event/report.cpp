#include "core/event/report.hpp"

#include <fmt/format.h>

#include <algorithm>

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

}  // namespace babad
