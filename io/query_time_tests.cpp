#include <fmt/format.h>

#include "core/base/strings.hpp"
#include "core/calendar/edtf.hpp"
#include "io/query_dates.hpp"
#include "io/query_tests.hpp"

namespace babad {

namespace {

using Strings = std::vector<std::string>;

std::string day_text(Day day) { return fmt::format("{}", day.number); }

DateRange parse_item(const QueryTestContext& context, const QueryItem& item) {
    const auto range = parse_query_date(item.text, context.vocabulary.latest_day());
    if (!range) context.fail(item, fmt::format("\"{}\" is no date", item.text), "for instance 2024-11-15, 2024-11, 2024-Q4, 2024, 2024-01..2024-03, 7d");
    return *range;
}

/// Possibly: the widened days touch the range. Certainly: they lie inside.
void add_range(const DateRange& range, bool certainly, Strings& sql, Strings& parameters) {
    std::string condition = "e.wide_from IS NOT NULL";
    if (range.past) {
        condition += certainly ? " AND e.wide_to <= ?" : " AND e.wide_from <= ?";
        parameters.push_back(day_text(*range.past - 1));
    }
    if (range.first) {
        condition += certainly ? " AND e.wide_from >= ?" : " AND e.wide_to >= ?";
        parameters.push_back(day_text(*range.first));
    }
    sql.push_back(fmt::format("({})", condition));
}

/// `after:2024-03` means from April on, `before:2024-03` until February; a day itself is excluded too.
DateRange open_range(const QueryTestContext& context, const QueryItem& item) {
    const auto range = parse_item(context, item);
    const bool after = context.test.field == "after";
    const bool recent = std::isalpha(static_cast<unsigned char>(item.text.back())) != 0;  // `after:7d`: in the last seven days
    const auto bound = after && !recent ? range.past : range.first;
    if (!bound) context.fail(item, fmt::format("\"{}\" has no end on that side", item.text));
    DateRange open;
    (after ? open.first : open.past) = *bound;
    return open;
}

QueryFragment compile_published(const QueryTestContext& context) {
    Strings sql, parameters, values;
    for (const auto& item : context.test.items) {
        const auto range = parse_item(context, item);
        std::string condition = "a.published <> ''";
        if (range.first) {
            condition += " AND a.published >= ?";
            parameters.push_back(iso_date(*range.first));
        }
        if (range.past) {
            condition += " AND a.published < ?";
            parameters.push_back(iso_date(*range.past));
        }
        sql.push_back(fmt::format("({})", condition));
        values.push_back(item.text);
    }
    return {fmt::format("e.n IN (SELECT r.event FROM reports r JOIN articles a ON a.key = r.article WHERE {})", join(sql, " OR ")), parameters,
            worded_test(context.test, values), normal_test(context.test, values)};
}

}  // namespace

QueryFragment compile_time_test(const QueryTestContext& context) {
    if (context.test.field == "published") return compile_published(context);
    Strings sql, parameters, values;
    for (const auto& item : context.test.items) {
        const auto range = context.test.field == "during" ? parse_item(context, item) : open_range(context, item);
        add_range(range, context.test.certainly, sql, parameters);
        values.push_back(item.text);
    }
    return {fmt::format("({})", join(sql, " OR ")), parameters, worded_test(context.test, values), normal_test(context.test, values)};
}

void narrow_window(const QueryTest& test, QueryWindow& window) {
    if ((test.field != "after" && test.field != "before" && test.field != "during") || test.items.size() != 1) return;
    const auto range = parse_query_date(test.items.front().text);
    if (!range) return;
    const bool after = test.field == "after", before = test.field == "before";
    const auto& first = after ? range->past : range->first;
    const auto& past = before ? range->first : range->past;
    if (first && !before) window.first = window.first ? std::max(*window.first, *first) : *first;
    if (past && !after) window.last = window.last ? std::min(*window.last, *past - 1) : *past - 1;
}

}  // namespace babad
