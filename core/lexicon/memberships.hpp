#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/day.hpp"
#include "core/lexicon/data_files.hpp"

namespace babad {

/// Which states belonged to an organisation, and when (`data/world/memberships.tsv`). Immutable; any thread may read.
class Memberships {
public:
    /// Throws `Error` naming the line for a code or date that cannot be.
    explicit Memberships(const DataFiles& files);

    struct Member {
        std::string state;          ///< alpha-3
        Day from;
        std::optional<Day> past;    ///< first day after; nothing: still a member
    };
    /// By the organisation's code ("IGO:ASEAN"), in the table's order; empty where nothing is known of it.
    const std::vector<Member>& of(std::string_view organisation) const;

    std::vector<std::string_view> organisations() const;

private:
    std::map<std::string, std::vector<Member>, std::less<>> members_;
};

}  // namespace babad
