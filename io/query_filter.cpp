#include "io/query_filter.hpp"

#include <fmt/format.h>

#include "io/query_tests.hpp"

namespace babad {

namespace {

void collect_window(const QueryNode& node, QueryWindow& window) {
    if (node.kind == QueryNode::Kind::all_of)
        for (const auto& child : node.children) collect_window(child, window);
    if (node.kind == QueryNode::Kind::test) narrow_window(node.test, window);
}

class FilterCompiler {
public:
    FilterCompiler(const ParsedQuery& query, const QueryVocabulary& vocabulary) : query_(query), vocabulary_(vocabulary) {}

    QueryFragment compile(const QueryNode& node, const QueryWindow& window, bool nested) const {
        switch (node.kind) {
            case QueryNode::Kind::test: return compile_test({query_.text, node.test, vocabulary_, window});
            case QueryNode::Kind::negation: return negate(compile(node.children.front(), {}, true));
            case QueryNode::Kind::any_of: return combine(node, {}, " OR ", " or ", nested);
            case QueryNode::Kind::all_of: break;
        }
        if (node.children.empty()) return {"1", {}, "", ""};
        QueryWindow narrower = window;
        collect_window(node, narrower);
        return combine(node, narrower, " AND ", ", ", nested);
    }

private:
    static QueryFragment negate(QueryFragment inner) {
        inner.sql = fmt::format("NOT ({})", inner.sql);
        inner.words = "not " + inner.words;
        inner.normal = "-" + inner.normal;
        return inner;
    }

    QueryFragment combine(const QueryNode& node, const QueryWindow& window, std::string_view sql, std::string_view words, bool nested) const {
        const std::string_view normal = node.kind == QueryNode::Kind::any_of ? " OR " : " ";
        QueryFragment all;
        for (const auto& child : node.children) {
            const bool brackets = child.kind == QueryNode::Kind::any_of || child.kind == QueryNode::Kind::all_of;
            auto part = compile(child, node.kind == QueryNode::Kind::all_of ? window : QueryWindow{}, brackets);
            if (!all.sql.empty()) all.sql += sql, all.words += words, all.normal += normal;
            all.sql += part.sql;
            all.words += part.words;
            all.normal += part.normal;
            all.parameters.insert(all.parameters.end(), part.parameters.begin(), part.parameters.end());
        }
        all.sql = fmt::format("({})", all.sql);
        if (nested) all.words = fmt::format("({})", all.words), all.normal = fmt::format("({})", all.normal);
        return all;
    }

    const ParsedQuery& query_;
    const QueryVocabulary& vocabulary_;
};

}  // namespace

QueryFragment compile_filter(const ParsedQuery& query, const QueryNode& node, const QueryVocabulary& vocabulary) {
    QueryWindow window;
    collect_window(node, window);
    return FilterCompiler(query, vocabulary).compile(node, window, false);
}

}  // namespace babad
