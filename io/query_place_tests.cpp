#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "io/query_tests.hpp"

namespace babad {

namespace {

using Strings = std::vector<std::string>;

constexpr double km_per_degree = 111.195;

std::optional<double> parse_number(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// The stored spelling of a place's name.
std::string known_place(const QueryTestContext& context, const QueryItem& item) {
    if (!context.vocabulary.has_store()) return item.text;
    const auto known = context.vocabulary.stored("SELECT DISTINCT place FROM events WHERE place <> '' ORDER BY 1");
    const auto wanted = fold_name(item.text);
    std::vector<std::string> folded;
    for (const auto& place : known) {
        if (fold_name(place) == wanted) return place;
        folded.push_back(fold_name(place));
    }
    const auto near = nearest(wanted, {folded.begin(), folded.end()});
    const auto at = std::find(folded.begin(), folded.end(), near);
    context.fail(item, fmt::format("no place \"{}\" in this chronicle", item.text),
                 near.empty() ? "" : fmt::format("did you mean \"{}\"?", known[static_cast<std::size_t>(at - folded.begin())]));
}

QueryFragment finish(const QueryTestContext& context, const Strings& sql, Strings parameters, const Strings& values) {
    return {fmt::format("({})", join(sql, " OR ")), std::move(parameters), worded_test(context.test, values), normal_test(context.test, values)};
}

QueryFragment compile_places(const QueryTestContext& context) {
    Strings sql, parameters;
    for (const auto& item : context.test.items) {
        sql.push_back("e.place = ?");
        parameters.push_back(known_place(context, item));
    }
    return finish(context, sql, parameters, parameters);
}

QueryFragment compile_countries(const QueryTestContext& context) {
    const auto known = context.vocabulary.stored("SELECT DISTINCT country FROM events WHERE country <> ''");
    Strings sql, parameters;
    for (const auto& item : context.test.items) {
        auto codes = context.vocabulary.codes(item.text);
        const auto upper = ascii_upper(item.text);
        if (codes.empty() && std::find(known.begin(), known.end(), upper) != known.end()) codes = {upper};
        if (codes.empty()) context.fail(item, fmt::format("no country \"{}\" is known", item.text), "three letters (IDN) or a name in quotes");
        for (const auto& code : codes) {
            sql.push_back("e.country = ?");
            parameters.push_back(code);
        }
    }
    return finish(context, sql, parameters, parameters);
}

void add_box(double south, double west, double north, double east, Strings& sql, Strings& parameters) {
    sql.push_back("(e.latitude BETWEEN ? AND ? AND e.longitude BETWEEN ? AND ?)");
    for (const double edge : {south, north, west, east}) parameters.push_back(fmt::format("{}", edge));
}

/// `bbox:south,west,north,east`
QueryFragment compile_box(const QueryTestContext& context) {
    const auto& items = context.test.items;
    std::vector<double> edges;
    for (const auto& item : items)
        if (const auto edge = parse_number(item.text)) edges.push_back(*edge);
    if (edges.size() != 4 || items.size() != 4 || edges[0] > edges[2] || edges[1] > edges[3])
        context.fail(items.front(), "a box is four numbers", "bbox:south,west,north,east, for instance bbox:-11,95,6,141");
    Strings sql, parameters, values;
    add_box(edges[0], edges[1], edges[2], edges[3], sql, parameters);
    for (const auto& item : items) values.push_back(item.text);
    return finish(context, sql, parameters, values);
}

/// `near:"Natuna",200km`: within that great-circle distance of the place's coordinates.
QueryFragment compile_near(const QueryTestContext& context) {
    const auto& items = context.test.items;
    std::string_view distance = items.size() == 2 ? std::string_view(items[1].text) : std::string_view();
    if (distance.size() > 2 && distance.substr(distance.size() - 2) == "km") distance.remove_suffix(2);
    const auto km = parse_number(distance);
    if (!km || *km < 0 || *km > 20'100) context.fail(items.back(), "near needs a place and a distance", "near:\"Natuna\",200km");
    const auto place = known_place(context, items.front());
    const std::string centre = "SELECT {} FROM events WHERE place = ? AND {} IS NOT NULL ORDER BY n LIMIT 1";
    const auto latitude = fmt::format(fmt::runtime(centre), "latitude", "latitude");
    const auto longitude = fmt::format(fmt::runtime(centre), "longitude", "longitude");
    const auto sql = fmt::format(
        "(e.latitude IS NOT NULL AND acos(min(1, max(-1, sin(radians(e.latitude)) * sin(radians(({0}))) + "
        "cos(radians(e.latitude)) * cos(radians(({0}))) * cos(radians(e.longitude - ({1})))))) * {2} <= CAST(? AS REAL))",
        latitude, longitude, km_per_degree * 180 / M_PI);
    return finish(context, {sql}, {place, place, place, fmt::format("{}", *km)}, {place, fmt::format("{}km", *km)});
}

}  // namespace

QueryFragment compile_place_test(const QueryTestContext& context) {
    if (context.test.field == "place") return compile_places(context);
    if (context.test.field == "in") return compile_countries(context);
    return context.test.field == "bbox" ? compile_box(context) : compile_near(context);
}

}  // namespace babad
