#include "core/chronicle/similarity.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace babad {

namespace {

enum Part : std::size_t { type_part, actors_part, recipients_part, date_part, place_part, status_part, numbers_part, words_part, part_count };

constexpr std::array<std::string_view, part_count> part_names{"type",  "actors", "recipients", "date",
                                                              "place", "status", "numbers",    "words"};

struct Value {
    double value = 0;
    double weight = 0;  ///< 0: nothing to compare
};
using Values = std::array<Value, part_count>;

template <typename T>
double overlap_share(const std::vector<T>& a, const std::vector<T>& b) {
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i < *j) {
            ++i;
        } else if (*j < *i) {
            ++j;
        } else {
            ++shared, ++i, ++j;
        }
    }
    const auto smaller = std::min(a.size(), b.size());
    return smaller == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(smaller);
}

/// Shared codes, most by the smaller side and some by both; half a code where only the states are shared.
double compare_codes(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto& small = a.size() <= b.size() ? a : b;
    const auto& large = a.size() <= b.size() ? b : a;
    double sum = 0;
    for (const auto& code : small) {
        if (std::binary_search(large.begin(), large.end(), code)) {
            sum += 1;
        } else if (std::any_of(large.begin(), large.end(),
                               [&](const std::string& other) { return base_code(other) == base_code(code); })) {
            sum += 0.5;
        }
    }
    if (small.empty()) return 0;
    const auto all = static_cast<double>(small.size() + large.size()) - sum;
    return 0.8 * sum / static_cast<double>(small.size()) + 0.2 * sum / all;
}

/// The same type and kind; kinds that may name one act ("attack", "airstrike"); a kind that says nothing ("other"); others.
Value compare_types(const MergeItem& a, const MergeItem& b) {
    constexpr double weight = 3;
    const bool same_type = a.report().type == b.report().type;
    if (!a.kind || !b.kind) return {same_type ? 0.77 : 0.3, weight};
    if (*a.kind == *b.kind) return {same_type ? 1 : 0.4, weight};
    const bool like = a.ontology->may_be_one(*a.kind, *b.kind);
    return {like ? (same_type ? 0.55 : 0.3) : (same_type ? 0.13 : 0), weight};
}

Value compare_sides(const std::vector<std::string>& a, const std::vector<std::string>& b, double weight) {
    if (a.empty() && b.empty()) return {};
    if (a.empty() || b.empty()) return {0.4, weight * 0.6};
    return {compare_codes(a, b), weight};
}

/// How precise the words of a date were decides how much its agreement means.
double date_weight(const DateRange& date) {
    const auto days = date.days().value_or(365);
    return days <= 7 ? 1 : days <= 31 ? 0.6 : 0.3;
}

Value compare_dates(const MergeItem& a, const MergeItem& b) {
    if (!a.near || !b.near) return {0.5, 1};
    const double weight = 1.3 * std::min(date_weight(*a.report().date), date_weight(*b.report().date));
    if (!overlaps(*a.near, *b.near)) return {0.25, 0.7};  // one of them is dated loosely
    const double share = similarity(*a.report().date, *b.report().date);
    return {contains(*a.near, *b.near) || contains(*b.near, *a.near) ? 0.45 + 0.55 * share : share, weight};
}

/// The same name, or the same spot under another ("Geneva", "Jenewa").
bool same_place(const Place& a, const Place& b) {
    constexpr double near = 0.3;  // degrees
    if (a.name == b.name) return true;
    const bool located = !a.precision.empty() && a.precision == b.precision;
    return located && std::abs(a.latitude - b.latitude) < near && std::abs(a.longitude - b.longitude) < near;
}

Value compare_places(const std::optional<Place>& a, const std::optional<Place>& b) {
    if (!a || !b) return {};
    if (same_place(*a, *b)) return {1, 1.05};
    if (a->country.empty() || b->country.empty()) return {};
    return {a->country == b->country ? 0.45 : 0, 1.05};
}

Value compare_numbers(const std::vector<Quantity>& a, const std::vector<Quantity>& b) {
    bool comparable = false;
    for (const auto& left : a)
        for (const auto& right : b) {
            if (left.what != right.what) continue;
            comparable = true;
            if (left.low == right.low && left.high == right.high) return {1, 1};
        }
    return comparable ? Value{0.3, 0.5} : Value{};
}

/// A plan and the act, a thought and the act: seldom one event. Claims and denials are of the same act.
Value compare_statuses(Status a, Status b) {
    const auto rank = [](Status status) { return status == Status::planned ? 1 : status == Status::hypothetical ? 2 : 0; };
    return rank(a) == rank(b) ? Value{} : Value{0, 2.5};
}

/// Words only speak for, never against; a few shared by chance say little.
Value compare_words(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    constexpr double enough = 5.5;
    const double share = overlap_share(a, b);
    return {share, 0.6 * share * std::min(1.0, static_cast<double>(std::min(a.size(), b.size())) / enough)};
}

Values compare(const MergeItem& a, const MergeItem& b) {
    Values values;
    values[type_part] = compare_types(a, b);
    values[actors_part] = compare_sides(a.actors, b.actors, 2);
    values[recipients_part] = compare_sides(a.recipients, b.recipients, 1);
    values[date_part] = compare_dates(a, b);
    values[place_part] = compare_places(a.report().place, b.report().place);
    values[status_part] = compare_statuses(a.report().status, b.report().status);
    values[numbers_part] = compare_numbers(a.report().numbers, b.report().numbers);
    values[words_part] = std::max(compare_words(a.words, b.words), compare_words(a.names, b.names),
                                  [](const Value& x, const Value& y) { return x.weight < y.weight; });
    return values;
}

double mean(const Values& values) {
    double sum = 0;
    double weight = 0;
    for (const auto& part : values) {
        sum += part.value * part.weight;
        weight += part.weight;
    }
    return weight > 0 ? sum / weight : 0;
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

}  // namespace

bool exclude_each_other(const MergeItem& a, const MergeItem& b) {
    if (a.family != b.family || same_sentence(a.report(), b.report())) return true;
    if (a.days && b.days && !overlaps(*a.days, *b.days)) return true;
    return other_places(a.report().place, b.report().place);
}

double similarity(const MergeItem& a, const MergeItem& b) {
    return !comparable(a, b) || exclude_each_other(a, b) ? 0 : mean(compare(a, b));
}

Similarity explain_similarity(const MergeItem& a, const MergeItem& b) {
    const auto values = compare(a, b);
    Similarity result;
    result.score = mean(values);
    for (std::size_t part = 0; part < part_count; ++part)
        if (values[part].weight > 0)
            result.parts.push_back({std::string(part_names[part]), values[part].value, values[part].weight});
    return result;
}

}  // namespace babad
