#include "core/lexicon/world_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <unordered_map>

#include "core/base/unicode.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

constexpr std::array<std::string_view, 6> tables{"world/states.tsv",       "world/organisations.tsv", "world/groups.tsv",
                                                 "world/institutions.tsv", "world/people.tsv",        "world/crosswalk.tsv"};
constexpr std::array<std::string_view, 3> single_offices{"head_of_government", "foreign_minister", "defence_minister"};
constexpr std::int32_t tolerated_days = 31;

/// Where in the tables a piece of their text stands.
class Lines {
public:
    explicit Lines(const DataFiles& files) : files_(files) {}

    std::string of(std::string_view text) const {
        for (const auto table : tables) {
            const auto content = files_[table];
            if (text.data() < content.data() || text.data() >= content.data() + content.size()) continue;
            return fmt::format("{}:{}", files_.display_name(table), 1 + std::count(content.data(), text.data(), '\n'));
        }
        return "data/world";
    }

private:
    const DataFiles& files_;
};

struct Finding {
    const char* where = nullptr;  ///< place in the tables' text: findings come in its order
    std::string words;
};

bool names_in_full(World::Use use) { return use == World::Use::name || use == World::Use::person; }

bool at_one_time(const World& world, std::uint32_t a, std::uint32_t b) {
    const auto& first = world.entity(a);
    const auto& second = world.entity(b);
    return !(first.to && second.from && *first.to < *second.from) && !(second.to && first.from && *second.to < *first.from);
}

void find_clashes(const World& world, const Lines& lines, std::vector<Finding>& findings) {
    std::unordered_map<std::string, std::vector<std::uint32_t>> named;
    for (std::uint32_t i = 0; i < world.alias_count(); ++i) {
        const auto& alias = world.alias(i);
        if (!names_in_full(alias.use) || alias.user) continue;
        auto& others = named[alias.exact ? std::string(alias.surface) : fold_case(alias.surface)];
        for (const auto other : others) {
            const auto& before = world.alias(other);
            if (before.target == alias.target || (before.languages & alias.languages) == 0 || before.capitals != alias.capitals) continue;
            if (!at_one_time(world, before.target, alias.target)) continue;
            findings.push_back({alias.surface.data(), fmt::format("{}: \"{}\" is a name of {} and of {} ({})", lines.of(alias.surface), alias.surface, world.entity(alias.target).id,
                                                                  world.entity(before.target).id, lines.of(before.surface))});
        }
        others.push_back(i);
    }
}

std::int32_t common_days(const World::Term& a, const World::Term& b) {
    constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
    const auto from = std::max(a.from, b.from), past = std::min(a.past, b.past);
    if (past <= from) return 0;
    return past == Day{most} ? most : past - from;
}

std::string since(const World::Term& term) { return iso_date(term.from); }

void find_overlaps(const World& world, const Lines& lines, std::vector<Finding>& findings) {
    std::vector<const World::Term*> terms;
    for (std::uint32_t i = 0; i < world.entity_count(); ++i)
        for (const auto& term : world.terms(i)) terms.push_back(&term);
    std::sort(terms.begin(), terms.end(), [](const auto* a, const auto* b) {
        return std::tuple(a->code, a->role, a->from, a->code.data()) < std::tuple(b->code, b->role, b->from, b->code.data());
    });
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto& a = *terms[i];
        const bool single = std::find(single_offices.begin(), single_offices.end(), a.role) != single_offices.end() && a.code.size() == 3;
        for (std::size_t j = i + 1; j < terms.size() && terms[j]->code == a.code && terms[j]->role == a.role; ++j) {
            const auto& b = *terms[j];
            const auto days = common_days(a, b);
            if (a.person == b.person && days > 0)
                findings.push_back({b.code.data(), fmt::format("{}: {} is {} of {} from {} on, and from {} on ({})", lines.of(b.code), world.entity(b.person).name_en, b.role, b.code,
                                                               since(b), since(a), lines.of(a.code))});
            else if (single && a.person != b.person && days > tolerated_days)
                findings.push_back({b.code.data(), fmt::format("{}: {} is {} of {} from {} on, while {} is since {} ({})", lines.of(b.code), world.entity(b.person).name_en, b.role,
                                                               b.code, since(b), world.entity(a.person).name_en, since(a), lines.of(a.code))});
        }
    }
}

}  // namespace

std::vector<std::string> check_world(const DataFiles& files, const World& world) {
    const Lines lines(files);
    std::vector<Finding> findings;
    find_clashes(world, lines, findings);
    find_overlaps(world, lines, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) { return std::less<>()(a.where, b.where); });
    std::vector<std::string> words;
    for (auto& finding : findings) words.push_back(std::move(finding.words));
    return words;
}

}  // namespace babad
