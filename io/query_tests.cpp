#include "io/query_tests.hpp"

#include <fmt/format.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <charconv>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "io/query_fields.hpp"
#include "io/search_text.hpp"

namespace babad {

namespace {

using Strings = std::vector<std::string>;

std::string placeholders(std::size_t count) {
    std::string marks;
    for (std::size_t i = 0; i < count; ++i) marks += i == 0 ? "?" : ",?";
    return marks;
}

std::string did_you_mean(std::string_view near, std::string_view otherwise) {
    return near.empty() ? std::string(otherwise) : fmt::format("did you mean {}?", near);
}

QueryFragment finish(const QueryTestContext& context, std::string sql, Strings parameters, const Strings& values) {
    return {std::move(sql), std::move(parameters), worded_test(context.test, values), normal_test(context.test, values)};
}

/// A column that must equal one of the values.
QueryFragment one_of(const QueryTestContext& context, std::string_view column, const Strings& values) {
    return finish(context, fmt::format("{} IN ({})", column, placeholders(values.size())), values, values);
}

/// The endings of a country's addresses: its two letters of ISO 3166, and `uk` for the one that uses another pair.
Strings country_domains(const std::string& alpha3) {
    Strings domains;
    for (const char* const* two = uloc_getISOCountries(); *two != nullptr; ++two)
        if (alpha3 == uloc_getISO3Country((std::string("_") + *two).c_str())) domains.push_back(ascii_lower(*two));
    if (alpha3 == "GBR") domains.emplace_back("uk");
    return domains;
}

template <typename Known>
Strings known_values(const QueryTestContext& context, std::string_view what, const std::vector<std::string_view>& all, Known known) {
    Strings values;
    for (const auto& item : context.test.items) {
        const auto value = ascii_lower(item.text);
        if (!known(value))
            context.fail(item, fmt::format("no {} \"{}\"", what, item.text), did_you_mean(nearest(value, all), "one of " + join({all.begin(), all.end()}, " ")));
        values.push_back(value);
    }
    return values;
}

QueryFragment compile_names(const QueryTestContext& context, std::string_view column, std::string_view what, const std::vector<std::string_view>& all) {
    return one_of(context, column, known_values(context, what, all, [&](const std::string& value) {
                      return std::find(all.begin(), all.end(), value) != all.end();
                  }));
}

std::vector<std::string_view> views(const Strings& strings) { return {strings.begin(), strings.end()}; }

std::vector<std::string_view> type_names() {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < plover_type_count; ++i) names.push_back(name(static_cast<PloverType>(i)));
    return names;
}

/// `AID`, `CONSULT/visit`, a kind (`summit`), or the beginning of a type (`CO*`).
QueryFragment compile_types(const QueryTestContext& context) {
    const auto& ontology = context.vocabulary.ontology();
    Strings sql, parameters, values;
    for (const auto& item : context.test.items) {
        const auto slash = item.text.find('/');
        const auto type = parse_plover_type(item.text.substr(0, slash));
        const auto mode = slash == std::string::npos ? std::string() : ascii_lower(item.text.substr(slash + 1));
        const auto kind = ascii_lower(item.text);
        if (item.text.size() > 1 && item.text.back() == '*') {
            const auto start = ascii_upper(item.text.substr(0, item.text.size() - 1));
            const auto types = type_names();
            if (std::none_of(types.begin(), types.end(), [&](std::string_view t) { return t.substr(0, start.size()) == start; }))
                context.fail(item, fmt::format("no type begins with {}", start));
            sql.push_back("substr(e.type, 1, length(?)) = ?");
            parameters.insert(parameters.end(), {start, start});
            values.push_back(start + "*");
        } else if (type && slash == std::string::npos) {
            sql.push_back("e.type = ?");
            parameters.emplace_back(name(*type));
            values.emplace_back(name(*type));
        } else if (type && ontology.is_mode(*type, mode)) {
            sql.push_back("e.type = ? AND e.mode = ?");
            parameters.insert(parameters.end(), {std::string(name(*type)), mode});
            values.push_back(fmt::format("{}/{}", name(*type), mode));
        } else if (type) {
            context.fail(item, fmt::format("{} has no mode \"{}\"", name(*type), mode), "one of " + join(ontology.modes(*type), " "));
        } else if (ontology.is_kind(kind)) {
            sql.push_back("e.kind = ?");
            parameters.push_back(kind);
            values.push_back(kind);
        } else {
            auto all = type_names();
            const auto near = nearest(ascii_upper(item.text), all);
            context.fail(item, fmt::format("no type \"{}\"", item.text),
                         did_you_mean(near.empty() ? nearest(kind, views(ontology.kinds())) : near, "one of " + join({all.begin(), all.end()}, " ")));
        }
    }
    return finish(context, fmt::format("({})", join(sql, " OR ")), parameters, values);
}

QueryFragment compile_modes(const QueryTestContext& context) {
    Strings all;
    for (std::size_t i = 0; i < plover_type_count; ++i)
        for (const auto& mode : context.vocabulary.ontology().modes(static_cast<PloverType>(i))) all.push_back(mode);
    return compile_names(context, "e.mode", "mode", views(all));
}

/// Prefix semantics over strings: `cameo:19` is 19, 190, 193 …; `010` is not `10`.
QueryFragment compile_codes(const QueryTestContext& context) {
    Strings sql, parameters, values;
    for (const auto& item : context.test.items) {
        std::string digits = item.text;
        if (!digits.empty() && digits.back() == '*') digits.pop_back();
        if (digits.size() < 2 || digits.size() > 4 || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
            context.fail(item, fmt::format("\"{}\" is no CAMEO code", item.text), "two to four digits: 01 to 20, 193, 1831");
        sql.push_back("(e.code >= ? AND e.code < ?)");
        parameters.insert(parameters.end(), {digits, digits + ":"});
        values.push_back(digits + "*");
    }
    return finish(context, fmt::format("({})", join(sql, " OR ")), parameters, values);
}

QueryFragment compile_gdelt_quads(const QueryTestContext& context) {
    static const Strings quads{"vcoop", "mcoop", "vconf", "mconf"};
    Strings parameters, values;
    for (const auto& item : context.test.items) {
        if (item.text.size() != 1 || item.text[0] < '1' || item.text[0] > '4') context.fail(item, "GDELT's classes are 1, 2, 3 and 4");
        parameters.push_back(quads[static_cast<std::size_t>(item.text[0] - '1')]);
        values.push_back(item.text);
    }
    return finish(context, fmt::format("e.quad IN ({})", placeholders(parameters.size())), parameters, values);
}

double parse_number(const QueryTestContext& context, const QueryItem& item, std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !(number > -1e15 && number < 1e15))
        context.fail(item, fmt::format("\"{}\" is no number", item.text), fmt::format("for instance {}>=3", context.test.field));
    return number;
}

QueryFragment compile_number(const QueryTestContext& context, std::string_view column, std::string_view frame = "{}") {
    Strings sql, parameters, values;
    for (const auto& item : context.test.items) {
        const auto dots = item.text.find("..");
        values.push_back(item.text);
        if (dots != std::string::npos && context.test.comparison == ":") {
            parameters.push_back(fmt::format("{}", parse_number(context, item, std::string_view(item.text).substr(0, dots))));
            parameters.push_back(fmt::format("{}", parse_number(context, item, std::string_view(item.text).substr(dots + 2))));
            sql.push_back(fmt::format("{} BETWEEN ? AND ?", column));
        } else {
            parameters.push_back(fmt::format("{}", parse_number(context, item, item.text)));
            sql.push_back(fmt::format("{} {} ?", column, context.test.comparison == ":" ? "=" : context.test.comparison));
        }
    }
    return finish(context, fmt::format(fmt::runtime(frame), fmt::format("({})", join(sql, " OR "))), parameters, values);
}

/// A value of the articles behind an event; it must be in the store.
QueryFragment compile_article_column(const QueryTestContext& context, std::string_view column, std::string_view what) {
    const auto known = context.vocabulary.stored(fmt::format("SELECT DISTINCT {} FROM articles ORDER BY 1", column).c_str());
    Strings values;
    for (const auto& item : context.test.items) {
        const auto found = std::find_if(known.begin(), known.end(), [&](const std::string& value) { return ascii_lower(value) == ascii_lower(item.text); });
        if (found == known.end() && context.vocabulary.has_store())
            context.fail(item, fmt::format("no {} \"{}\" in this chronicle", what, item.text), did_you_mean(nearest(item.text, views(known)), ""));
        values.push_back(found == known.end() ? item.text : *found);
    }
    return finish(context,
                  fmt::format("e.n IN (SELECT r.event FROM reports r JOIN articles a ON a.key = r.article WHERE a.{} IN ({}))", column,
                              placeholders(values.size())),
                  values, values);
}

QueryFragment compile_ids(const QueryTestContext& context) {
    Strings parameters, values;
    for (const auto& item : context.test.items) {
        if (item.text.size() < 2 || (item.text[0] != 'e' && item.text[0] != 'r'))
            context.fail(item, fmt::format("\"{}\" is no id", item.text), "ids begin with e (event) or r (report)");
        parameters.push_back("r" + item.text.substr(1));
        values.push_back(item.text);
    }
    return finish(context, fmt::format("e.n IN (SELECT event FROM reports WHERE id IN ({}))", placeholders(parameters.size())), parameters, values);
}

/// By its own id, or by that of an event in it.
QueryFragment compile_episodes(const QueryTestContext& context) {
    Strings parameters, values;
    for (const auto& item : context.test.items) {
        if (item.text.size() < 2 || (item.text[0] != 's' && item.text[0] != 'e'))
            context.fail(item, fmt::format("\"{}\" is no id", item.text), "of an episode (s…), or of an event in it (e…)");
        parameters.insert(parameters.end(), {item.text, "r" + item.text.substr(1)});
        values.push_back(item.text);
    }
    Strings any(context.test.items.size(), "episode = ? OR episode IN (SELECT s.episode FROM temp.episodes s JOIN reports r ON r.event = s.event WHERE r.id = ?)");
    return finish(context, fmt::format("e.n IN (SELECT event FROM temp.episodes WHERE {})", join(any, " OR ")), parameters, values);
}

/// By the last part of the outlet's address (`.id`); an address that ends in no country's letters is of none.
QueryFragment compile_outlet_countries(const QueryTestContext& context) {
    Strings sql, parameters, values;
    for (const auto& item : context.test.items) {
        const auto code = ascii_upper(item.text);
        const auto letters = country_domains(code);
        if (letters.empty()) context.fail(item, fmt::format("\"{}\" is no country", item.text), "three letters: IDN, MYS, GBR");
        for (const auto& two : letters) {
            sql.push_back("substr(a.url || '/', 1, 8 + instr(substr(a.url || '/', 9), '/')) LIKE ?");
            parameters.push_back(fmt::format("%.{}/", two));
        }
        values.push_back(code);
    }
    return finish(context, fmt::format("e.n IN (SELECT r.event FROM reports r JOIN articles a ON a.key = r.article WHERE {})", join(sql, " OR ")), parameters, values);
}

QueryFragment compile_text(const QueryTestContext& context) {
    Strings expressions, values;
    for (const auto& item : context.test.items) {
        const auto expression = search_expression(item);
        if (expression.empty()) context.fail(item, fmt::format("\"{}\" has no word to search for", item.text));
        expressions.push_back(expression);
        values.push_back(item.quoted ? '"' + item.text + '"' : item.text);
    }
    auto fragment = finish(context, "e.n IN (SELECT rowid FROM search WHERE search MATCH ?)", {join(expressions, " OR ")}, values);
    fragment.normal = "text:" + join(values, ",");
    return fragment;
}

}  // namespace

std::string normal_test(const QueryTest& test, const Strings& values) {
    Strings shown;
    for (const auto& value : values) {
        const bool plain = value.find_first_of(" \t,()[]|") == std::string::npos;
        shown.push_back(plain ? value : '"' + value + '"');
    }
    return fmt::format("{}{}{}{}", test.certainly ? "certainly:" : "", test.field, test.comparison, join(shown, ","));
}

std::string worded_test(const QueryTest& test, const Strings& values) {
    const auto* field = find_query_field(test.field);
    std::string value = join(values, " or ");
    if (test.comparison != ":") value = fmt::format("{} {}", test.comparison, value);
    return (test.certainly ? "certainly " : "") + fmt::format(fmt::runtime(field->words), value);
}

/// `{words}: "pengerahan" OR {roots}: "kerah"`; a phrase only in words.
std::string search_expression(const QueryItem& item) {
    const bool prefix = !item.quoted && item.text.size() > 1 && item.text.back() == '*';
    const auto words = search_words(item.text);
    if (words.empty()) return {};
    if (prefix) return fmt::format("(words: \"{}\"*)", words);
    if (words.find(' ') != std::string::npos) return fmt::format("(words: \"{}\")", words);
    return fmt::format("(words: \"{}\" OR roots: \"{}\")", words, search_root(words));
}

QueryFragment compile_test(const QueryTestContext& context) {
    const auto& field = context.test.field;
    const auto& ontology = context.vocabulary.ontology();
    if (context.test.certainly && field != "after" && field != "before" && field != "during")
        fail_query(context.text, context.test.at, context.test.length, fmt::format("certainly: does not go with {}", field),
                   "certainly:during:2024-03, certainly:after:…, certainly:before:…");
    if (field == "type") return compile_types(context);
    if (field == "kind") return compile_names(context, "e.kind", "kind", views(ontology.kinds()));
    if (field == "mode") return compile_modes(context);
    if (field == "quad") return compile_names(context, "e.quad", "class", {"vcoop", "mcoop", "vconf", "mconf"});
    if (field == "quad.gdelt") return compile_gdelt_quads(context);
    if (field == "cameo") return compile_codes(context);
    if (field == "status") return compile_names(context, "e.status", "status", {"asserted", "claimed", "planned", "denied", "hypothetical"});
    if (field == "prec")
        return compile_names(context, "e.precision", "precision",
                             {"day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "interval"});
    if (field == "datebasis")
        return compile_names(context, "e.date_basis", "basis", {"explicit", "relative", "vague", "narrative", "publication", "none"});
    if (field == "score") return compile_number(context, "e.score");
    if (field == "seen")
        return compile_number(context, "a.since", "e.n IN (SELECT r.event FROM reports r JOIN articles a ON a.key = r.article WHERE {})");
    if (field == "episode") return compile_episodes(context);
    if (field == "as_of") return finish(context, "1", {}, {context.test.items.front().text});
    if (field == "country-of-outlet") return compile_outlet_countries(context);
    if (field == "sources") return compile_number(context, "e.sources");
    if (field == "articles") return compile_number(context, "e.articles");
    if (field == "conf") return compile_number(context, "e.confidence");
    if (field == "outlet") return compile_article_column(context, "outlet", "outlet");
    if (field == "lang") return compile_article_column(context, "language", "language");
    if (field == "article") return compile_article_column(context, "id", "article");
    if (field == "id") return compile_ids(context);
    if (field == "text") return compile_text(context);
    if (field == "place" || field == "in" || field == "bbox" || field == "near") return compile_place_test(context);
    if (field == "after" || field == "before" || field == "during" || field == "published") return compile_time_test(context);
    return compile_party_test(context);
}

}  // namespace babad
