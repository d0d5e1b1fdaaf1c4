#include <fmt/format.h>

#include <algorithm>

#include "core/base/strings.hpp"
#include "io/query_tests.hpp"

namespace babad {

namespace {

using Strings = std::vector<std::string>;

/// A condition on a code column with its parameters.
struct CodeCondition {
    std::string sql;
    Strings parameters;
    Strings values;  ///< for the normal form
};

[[noreturn]] void fail_code(const QueryTestContext& context, const QueryItem& item, const std::string& value) {
    const auto near = context.vocabulary.near_code(value);
    context.fail(item, fmt::format("no actor \"{}\" is known", value),
                 near.empty() ? "a code (PRK, IGO:UN, IDN/OPP), a name in quotes, or the start of codes (IDN*)" : fmt::format("did you mean {}?", near));
}

/// `ASEAN+`: the organisation, and each state while it was a member, as of the event's possible days (the undated: ever).
void add_members(const QueryTestContext& context, const QueryItem& item, const std::string& value, std::string_view column, CodeCondition& condition) {
    const auto codes = context.vocabulary.codes(value.substr(0, value.size() - 1));
    const auto members = context.vocabulary.members(codes);
    if (members.empty()) {
        const auto known = context.vocabulary.organisations();
        context.fail(item, fmt::format("no members of \"{}\" are known", value.substr(0, value.size() - 1)), "of " + join({known.begin(), known.end()}, " "));
    }
    Strings any;
    for (const auto& code : codes) {
        any.push_back(fmt::format("{} = ?", column));
        condition.parameters.push_back(code);
        condition.values.push_back(code + "+");
    }
    for (const auto& member : members) {
        any.push_back(fmt::format("({0} = ? OR {0} >= ? AND {0} < ?) AND (wide_to >= {1} OR wide_to IS NULL){2}", column, member.from.number,
                                  member.past ? fmt::format(" AND (wide_from < {} OR wide_from IS NULL)", member.past->number) : ""));
        condition.parameters.insert(condition.parameters.end(), {member.state, member.state + "/", member.state + "0"});
    }
    condition.sql += join(any, " OR ");
}

/// `PRK`, `"Korea Utara"`, `IDN*` → `column IN (…)` or a range.
void add_code(const QueryTestContext& context, const QueryItem& item, const std::string& value, std::string_view column, CodeCondition& condition) {
    if (!condition.sql.empty()) condition.sql += " OR ";
    if (!item.quoted && value.size() > 1 && value.back() == '*') {
        const auto prefix = ascii_upper(value.substr(0, value.size() - 1));
        if (!context.vocabulary.is_code_prefix(prefix)) context.fail(item, fmt::format("no code begins with {}", prefix));
        condition.sql += fmt::format("({0} >= ? AND {0} < ?)", column);
        condition.parameters.insert(condition.parameters.end(), {prefix, prefix + "\x7F"});
        condition.values.push_back(prefix + "*");
        return;
    }
    if (!item.quoted && value.size() > 1 && value.back() == '+') return add_members(context, item, value, column, condition);
    const auto codes = context.vocabulary.codes(value);
    if (codes.empty()) fail_code(context, item, value);
    std::string marks;
    for (const auto& code : codes) {
        marks += marks.empty() ? "?" : ",?";
        condition.parameters.push_back(code);
        condition.values.push_back(code);
    }
    condition.sql += fmt::format("{} IN ({})", column, marks);
}

/// ` AND wide_from <= ? AND wide_to >= ?` of the days that the rest of the query demands: the index then leads there at once.
void add_window(const QueryWindow& window, std::string& sql, Strings& parameters) {
    if (window.last) {
        sql += " AND wide_from <= ?";
        parameters.push_back(fmt::format("{}", window.last->number));
    }
    if (window.first) {
        sql += " AND wide_to >= ?";
        parameters.push_back(fmt::format("{}", window.first->number));
    }
}

QueryFragment compile_side(const QueryTestContext& context, std::string_view side) {
    CodeCondition condition;
    for (const auto& item : context.test.items) add_code(context, item, item.text, "code", condition);
    std::string sql = fmt::format("({})", condition.sql);
    if (!side.empty()) sql += fmt::format(" AND side = '{}'", side);
    auto parameters = condition.parameters;
    add_window(context.window, sql, parameters);
    return {fmt::format("e.n IN (SELECT event FROM parties WHERE {})", sql), parameters, worded_test(context.test, condition.values),
            normal_test(context.test, condition.values)};
}

/// `A~B` in either direction, `A>B` from A to B.
QueryFragment compile_dyad(const QueryTestContext& context) {
    Strings queries, parameters, values;
    for (const auto& item : context.test.items) {
        const auto at = item.text.find_first_of("~>");
        if (at == std::string::npos || at == 0 || at + 1 == item.text.size())
            context.fail(item, fmt::format("\"{}\" is no pair of actors", item.text), "dyad:IDN~AUS in either direction, dyad:IDN>AUS in one");
        const auto left = item.text.substr(0, at), right = item.text.substr(at + 1);
        for (const bool swapped : {false, true}) {
            if (swapped && item.text[at] == '>') continue;
            CodeCondition source, target;
            add_code(context, item, swapped ? right : left, "source", source);
            add_code(context, item, swapped ? left : right, "target", target);
            std::string sql = fmt::format("SELECT event FROM dyads WHERE ({}) AND ({})", source.sql, target.sql);
            parameters.insert(parameters.end(), source.parameters.begin(), source.parameters.end());
            parameters.insert(parameters.end(), target.parameters.begin(), target.parameters.end());
            add_window(context.window, sql, parameters);
            queries.push_back(sql);
            if (!swapped) values.push_back(fmt::format("{}{}{}", join(source.values, "|"), item.text[at], join(target.values, "|")));
        }
    }
    return {fmt::format("e.n IN ({})", join(queries, " UNION ALL ")), parameters, worded_test(context.test, values), normal_test(context.test, values)};
}

QueryFragment compile_party_column(const QueryTestContext& context, std::string_view column) {
    const auto known = context.vocabulary.stored(fmt::format("SELECT DISTINCT {} FROM parties ORDER BY 1", column).c_str());
    Strings values;
    std::string marks;
    for (const auto& item : context.test.items) {
        const auto found = std::find_if(known.begin(), known.end(), [&](const auto& value) { return ascii_lower(value) == ascii_lower(item.text); });
        if (found == known.end() && context.vocabulary.has_store()) {
            const std::vector<std::string_view> all(known.begin(), known.end());
            const auto near = nearest(item.text, all);
            context.fail(item, fmt::format("no {} \"{}\" in this chronicle", column, item.text),
                         near.empty() ? "one of " + join(known, " ") : fmt::format("did you mean {}?", near));
        }
        values.push_back(found == known.end() ? item.text : *found);
        marks += marks.empty() ? "?" : ",?";
    }
    return {fmt::format("e.n IN (SELECT event FROM parties WHERE {} IN ({}))", column, marks), values, worded_test(context.test, values),
            normal_test(context.test, values)};
}

}  // namespace

QueryFragment compile_party_test(const QueryTestContext& context) {
    const auto& field = context.test.field;
    if (field == "dyad") return compile_dyad(context);
    if (field == "sector" || field == "role") return compile_party_column(context, field);
    return compile_side(context, field == "source" ? "actor" : field == "target" ? "recipient" : "");
}

}  // namespace babad
