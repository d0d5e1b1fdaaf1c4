#include "core/chronicle/similarity.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace babad {

namespace {

enum Part : std::size_t {
    rarity, type_part, actors_part, recipients_part, sides_part, date_part, place_part, status_part, numbers_part, names_part, trigger_part,
    headline_part, distance_part, part_count
};

constexpr std::array<std::string_view, part_count> part_names{"rarity", "type",    "actors", "recipients", "sides",    "date",    "place",
                                                              "status", "numbers", "names",  "trigger",    "headline", "distance"};

struct Value {
    double value = 0;
    double weight = 0;  ///< 0: nothing to compare
};
using Values = std::array<Value, part_count>;

/// The same; a state and somebody of it; two of one state.
double compare_codes(const std::string& a, const std::string& b) {
    if (a == b) return 1;
    if (base_code(a) != base_code(b)) return 0;
    return base_code(a) == a || base_code(b) == b ? 0.5 : 0.25;
}

/// How much of the shorter side the longer one has, and a quarter by length.
double compare_sides(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto& small = a.size() <= b.size() ? a : b;
    const auto& large = a.size() <= b.size() ? b : a;
    if (small.empty()) return 0;
    double sum = 0;
    for (const auto& code : small) {
        double best = 0;
        for (const auto& other : large) best = std::max(best, compare_codes(code, other));
        sum += best;
    }
    return sum * (0.75 / static_cast<double>(small.size()) + 0.25 / static_cast<double>(large.size()));
}

/// A plan (AGREE, planned) and the act itself are two events, whatever they are called.
bool plan_and_act(const Report& a, const Report& b) {
    return a.type != b.type && (a.status == Status::planned) != (b.status == Status::planned);
}

/// The same kind; kinds that may name one act ("attack", "airstrike"); another kind of the same type; another type.
Value compare_types(const MergeItem& a, const MergeItem& b) {
    const bool same_type = a.report().type == b.report().type;
    if (plan_and_act(a.report(), b.report())) return {1, -4.8};
    if (!a.kind || !b.kind) return same_type ? Value{} : Value{1, -4.8};
    if (*a.kind == *b.kind) return same_type ? Value{1, 0.55} : Value{};
    if (a.ontology->may_be_one(*a.kind, *b.kind)) return {};
    return {1, same_type ? -3.8 : -4.8};
}

/// A side that one report leaves open is as good as half a one that fits.
Value compare_side(const std::vector<std::string>& a, const std::vector<std::string>& b, double weight, double open) {
    if (a.empty() || b.empty()) return {1, open};
    return {compare_sides(a, b), weight};
}

/// Two parties in common, on their sides; or the sides changed: an answer, more often than a wrong reading.
Value compare_both_sides(const MergeItem& a, const MergeItem& b) {
    const auto compare = [&](const auto& x, const auto& y) { return compare_sides(x, y); };
    const bool four = !a.actors.empty() && !b.actors.empty() && !a.recipients.empty() && !b.recipients.empty();
    const bool turned = four && compare(a.actors, b.recipients) + compare(a.recipients, b.actors) >
                                    compare(a.actors, b.actors) + compare(a.recipients, b.recipients) + 0.01;
    const auto shared = std::count_if(a.parties.begin(), a.parties.end(), [&](const std::string& code) {
        return std::binary_search(b.parties.begin(), b.parties.end(), code);
    });
    if (turned) return {1, -0.5};
    return shared >= 2 ? Value{1, 0.9} : Value{};
}

/// Days between two ranges, 0 where they overlap.
double days_between(const DateRange& a, const DateRange& b) {
    if (a.past && b.first && *a.past <= *b.first) return b.first->number - a.past->number + 1;
    if (b.past && a.first && *b.past <= *a.first) return a.first->number - b.past->number + 1;
    return 0;
}

/// Of two dates that the texts give, agreement speaks for; a date taken from the publication only speaks against, the more the further
/// off it is.
Value compare_dates(const MergeItem& a, const MergeItem& b) {
    if (!a.near || !b.near) return {};
    const double apart = days_between(*a.near, *b.near);
    if (a.dated && b.dated) {
        if (apart > 0) return {std::min(1.0, 0.25 + apart / 8), -1.9};
        return {a.report().date->is_single_day() && b.report().date->is_single_day() ? 1 : 0.55, 0.8};
    }
    const bool one = a.dated || b.dated;
    if (apart == 0) return {1, one ? -0.2 : -0.5};
    return {std::min(1.0, apart / (one ? 30 : 15)), one ? -2.2 : -2.6};
}

/// The same name, or the same spot under another ("Geneva", "Jenewa").
bool same_place(const Place& a, const Place& b) {
    constexpr double near = 0.3;  // degrees
    if (a.name == b.name) return true;
    const bool located = !a.precision.empty() && a.precision == b.precision;
    return located && std::abs(a.latitude - b.latitude) < near && std::abs(a.longitude - b.longitude) < near;
}

Value compare_places(const std::optional<Place>& a, const std::optional<Place>& b) {
    if (!a || !b || !same_place(*a, *b)) return {};
    return {a->precision == "country" ? 0.3 : 1, 1.45};
}

/// The same figure for the same thing. Another one says little: tolls rise.
Value compare_numbers(const std::vector<Quantity>& a, const std::vector<Quantity>& b) {
    for (const auto& left : a)
        for (const auto& right : b)
            if (left.what == right.what && left.low == right.low && left.high == right.high) return {1, 0.35};
    return {};
}

/// A plan and the act, a thought and the act: seldom one event. Claims and denials are of the same act.
Value compare_statuses(Status a, Status b) {
    const auto rank = [](Status status) { return status == Status::planned ? 1 : status == Status::hypothetical ? 2 : 0; };
    return rank(a) == rank(b) ? Value{} : Value{1, -3.8};
}

std::size_t count_shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](std::uint64_t hash) { return std::binary_search(b.begin(), b.end(), hash); }));
}

Value compare_names(const MergeItem& a, const MergeItem& b) {
    constexpr std::size_t enough = 3;
    const auto shared = std::min(enough, count_shared(a.names, b.names));
    return shared == 0 ? Value{} : Value{static_cast<double>(shared) / static_cast<double>(enough), 1.3};
}

/// One article goes on with what it told, from the headline on; the further apart, the more likely it has gone on to another act.
void compare_positions(const Report& a, const Report& b, Values& values) {
    constexpr double far_apart = 1'200;  // code points, about eight sentences
    if (a.article_key != b.article_key) return;
    const auto position = [](const Report& report) { return report.trigger.field == Field::title ? 0.0 : static_cast<double>(report.sentence_start); };
    values[distance_part] = {std::min(1.0, std::abs(position(a) - position(b)) / far_apart), -3.6};
    if (a.trigger.field != b.trigger.field) values[headline_part] = {1, 1.75};
}

Values compare(const MergeItem& a, const MergeItem& b) {
    Values values;
    values[rarity] = {1, -1};  // most pairs of a block are of two events
    values[type_part] = compare_types(a, b);
    values[actors_part] = compare_side(a.actors, b.actors, 1.3, 0.6);
    values[recipients_part] = compare_side(a.recipients, b.recipients, 0.8, 0.6);
    values[sides_part] = compare_both_sides(a, b);
    values[date_part] = compare_dates(a, b);
    values[place_part] = compare_places(a.report().place, b.report().place);
    values[status_part] = compare_statuses(a.report().status, b.report().status);
    values[numbers_part] = compare_numbers(a.report().numbers, b.report().numbers);
    values[names_part] = compare_names(a, b);
    if (count_shared(a.trigger, b.trigger) > 0) values[trigger_part] = {1, 0.8};
    compare_positions(a.report(), b.report(), values);
    return values;
}

double sum(const Values& values) {
    double points = 0;
    for (const auto& part : values) points += part.value * part.weight;
    return points;
}

bool same_sentence(const Report& a, const Report& b) {
    return a.article_key == b.article_key && a.trigger.field == b.trigger.field && a.sentence_start == b.sentence_start &&
           a.quote == b.quote;
}

bool other_places(const std::optional<Place>& a, const std::optional<Place>& b) {
    if (!a || !b || a->precision == "country" || b->precision == "country") return false;
    return !same_place(*a, *b) && !a->name.empty() && !b->name.empty() &&
           (a->precision == b->precision || a->country != b->country);
}

/// Cooperation and conflict are one act only where their kinds may name one: troops sent to help, troops deployed.
bool other_families(const MergeItem& a, const MergeItem& b) {
    if (a.family == b.family) return false;
    return a.material() != b.material() || !a.kind || !b.kind || !a.ontology->may_be_one(*a.kind, *b.kind);
}

}  // namespace

double probability(double points) { return 1 / (1 + std::exp(-points)); }

bool exclude_each_other(const MergeItem& a, const MergeItem& b) {
    if (other_families(a, b) || same_sentence(a.report(), b.report())) return true;
    if (a.days && b.days && !overlaps(*a.days, *b.days)) return true;
    return other_places(a.report().place, b.report().place);
}

double similarity(const MergeItem& a, const MergeItem& b) {
    constexpr double least = -6;  // one wrong reading must not outweigh all else when a cluster is judged by its mean
    if (exclude_each_other(a, b)) return never_points;
    return comparable(a, b) ? std::max(least, sum(compare(a, b))) : least;
}

Similarity explain_similarity(const MergeItem& a, const MergeItem& b) {
    const auto values = compare(a, b);
    Similarity result;
    result.points = sum(values);
    for (std::size_t part = 0; part < part_count; ++part)
        if (values[part].weight != 0)
            result.parts.push_back({std::string(part_names[part]), values[part].value, values[part].weight});
    return result;
}

}  // namespace babad
