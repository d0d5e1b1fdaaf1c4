#include "io/query_references.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"

namespace babad {

namespace {

constexpr int deepest_saved = 8;

/// Calls `each(test)` for every test of a filter.
template <typename Node, typename Each>
void for_each_test(Node& node, const Each& each) {
    if (node.kind == QueryNode::Kind::test) each(node.test);
    for (auto& child : node.children) for_each_test(child, each);
}

template <typename Query, typename Each>
void for_each_filter(Query& query, const Each& each) {
    each(query.filter);
    if (!query.sequence) return;
    for (auto& step : query.sequence->steps) each(step.condition);
    if (query.sequence->until) each(*query.sequence->until);
}

class Resolver {
public:
    Resolver(const std::string& text, const ChronicleFile* chronicle) : text_(text), chronicle_(chronicle) {
        if (chronicle) saved_ = chronicle->saved();
    }

    void resolve(QueryNode& node, bool beside, int depth = 0) {
        if (node.kind == QueryNode::Kind::test) {
            resolve_test(node, beside, depth);
        } else {
            const bool still = beside && node.kind == QueryNode::Kind::all_of;
            for (auto& child : node.children) resolve(child, still, depth);
        }
    }

private:
    void resolve_test(QueryNode& node, bool beside, int depth) {
        auto& test = node.test;
        if (test.field == "as_of") {
            resolve_revision(test, beside);
        } else if (test.field == "saved") {
            node = filter_of(test.items.front(), depth);
        } else {
            resolve_values(test);
        }
    }

    void resolve_revision(QueryTest& test, bool beside) {
        if (!chronicle_) fail_query(text_, test.at, test.length, "a revision needs a chronicle");
        if (!beside || asked_) fail_query(text_, test.at, test.length, "as_of: stands once, beside the other filters", "as_of:REV actor:PRK …");
        asked_ = true;
        auto& item = test.items.front();
        try {
            item.text = chronicle_->find_revision(item.text);
        } catch (const UsageError& error) {
            fail_query(text_, item.at, item.text.size(), error.what(), error.hint());
        }
    }

    const std::string& find(const QueryItem& item, std::string_view name) const {
        if (!chronicle_) fail_query(text_, item.at, item.text.size(), "a saved query needs a chronicle");
        const auto found = std::find_if(saved_.begin(), saved_.end(), [&](const SavedQuery& query) { return query.name == name; });
        if (found != saved_.end()) return found->query;
        std::vector<std::string_view> names;
        for (const auto& query : saved_) names.push_back(query.name);
        const auto near = nearest(name, names);
        fail_query(text_, item.at, item.text.size(), fmt::format("no saved query \"{}\"", name),
                   !near.empty()   ? fmt::format("did you mean @{}?", near)
                   : names.empty() ? "babad query CHRONICLE 'QUERY' --save NAME saves one"
                                   : "one of " + join({names.begin(), names.end()}, " "));
    }

    /// The saved filter, its carets at the name that stands for it.
    QueryNode filter_of(const QueryItem& item, int depth) {
        if (depth == deepest_saved) fail_query(text_, item.at, item.text.size(), "saved queries hold each other too deep");
        QueryNode filter = parse_query(find(item, item.text)).filter;
        for_each_test(filter, [&](QueryTest& test) {
            test.at = item.at, test.length = item.text.size();
            for (auto& value : test.items) value.at = item.at;
        });
        resolve(filter, false, depth + 1);
        return filter;
    }

    /// `actor:@rivals,USA` → the saved list's values in place of its name.
    void resolve_values(QueryTest& test) const {
        std::vector<QueryItem> items;
        for (const auto& item : test.items) {
            if (item.quoted || item.text.size() < 2 || item.text.front() != '@' || test.field == "text") {
                items.push_back(item);
                continue;
            }
            for (const auto value : split_list(find(item, std::string_view(item.text).substr(1)), ','))
                items.push_back({std::string(value), false, item.at});
        }
        test.items = std::move(items);
    }

    const std::string& text_;
    const ChronicleFile* chronicle_;
    std::vector<SavedQuery> saved_;
    bool asked_ = false;
};

}  // namespace

void resolve_references(ParsedQuery& query, const ChronicleFile* chronicle) {
    Resolver resolver(query.text, chronicle);
    resolver.resolve(query.filter, true);
    if (!query.sequence) return;
    for (auto& step : query.sequence->steps) resolver.resolve(step.condition, false);
    if (query.sequence->until) resolver.resolve(*query.sequence->until, false);
}

std::optional<std::string> revision_asked(const ParsedQuery& query) {
    std::optional<std::string> revision;
    for_each_test(query.filter, [&](const QueryTest& test) {
        if (test.field == "as_of") revision = test.items.front().text;
    });
    return revision;
}

bool asks_for(const ParsedQuery& query, std::string_view field) {
    bool found = false;
    for_each_filter(query, [&](const QueryNode& filter) {
        for_each_test(filter, [&](const QueryTest& test) { found = found || test.field == field; });
    });
    return found;
}

void check_savable(const SavedQuery& query) {
    const auto fits = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; };
    if (query.name.empty() || query.name.size() > 64 || !std::all_of(query.name.begin(), query.name.end(), fits))
        throw UsageError(fmt::format("--save {}: no name for a query", query.name.substr(0, 64)), "letters, digits, - and _");
    const auto parsed = parse_query(query.query);
    if (parsed.sequence || !parsed.stages.empty()) throw UsageError("only filters and lists of values are saved", "leave the stages out");
    if (revision_asked(parsed)) throw UsageError("a saved query has no as_of:", "put it beside the query's name");
}

}  // namespace babad
