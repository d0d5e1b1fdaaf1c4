#include "core/lexicon/memberships.hpp"

#include <fmt/format.h>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

Memberships::Memberships(const DataFiles& files) {
    constexpr const char* name = "world/memberships.tsv";
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const auto from = parse_edtf(row["from"]);
        const auto to = parse_edtf(row["to"]);
        if (!from || !from->first) row.fail(fmt::format("no date: {}", row["from"]));
        if (!row["to"].empty() && (!to || !to->past)) row.fail(fmt::format("no date: {}", row["to"]));
        auto& members = members_[std::string(row["organisation"])];
        for (const auto state : split_list(row["states"], ';')) {
            if (state.size() != 3) row.fail(fmt::format("no code of a state: {}", state));
            members.push_back({std::string(state), *from->first, to ? to->past : std::nullopt});
        }
    }
}

const std::vector<Memberships::Member>& Memberships::of(std::string_view organisation) const {
    static const std::vector<Member> none;
    const auto found = members_.find(organisation);
    return found == members_.end() ? none : found->second;
}

std::vector<std::string_view> Memberships::organisations() const {
    std::vector<std::string_view> codes;
    for (const auto& entry : members_) codes.push_back(entry.first);
    return codes;
}

}  // namespace babad
