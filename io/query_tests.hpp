#pragma once
#include "io/query_filter.hpp"

namespace babad {

/// One test of a query and what compiling it needs.
struct QueryTestContext {
    const std::string& text;            ///< the whole query, for carets
    const QueryTest& test;
    const QueryVocabulary& vocabulary;
    const QueryWindow& window;

    [[noreturn]] void fail(const QueryItem& item, const std::string& what, const std::string& hint = {}) const {
        fail_query(text, item.at, item.text.size(), what, hint);
    }
};

/// Fragment of one test, by its field.
QueryFragment compile_test(const QueryTestContext& context);

/// Fragments of the fields that name parties: actor, source, target, dyad, sector, role.
QueryFragment compile_party_test(const QueryTestContext& context);
/// Of the fields that compare days: after, before, during, published.
QueryFragment compile_time_test(const QueryTestContext& context);
/// Of the fields of place: place, in, bbox, near.
QueryFragment compile_place_test(const QueryTestContext& context);

/// Narrows the days that a positive time test demands.
void narrow_window(const QueryTest& test, QueryWindow& window);

/// `field:a,b` of a test, quotes where needed.
std::string normal_test(const QueryTest& test, const std::vector<std::string>& values);
/// "field words" of a test: the field's phrase with the values.
std::string worded_test(const QueryTest& test, const std::vector<std::string>& values);

/// An item of a full text search as FTS5 sees it: every token quoted, in words or roots.
std::string search_expression(const QueryItem& item);

}  // namespace babad
