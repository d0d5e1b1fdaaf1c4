#include "core/syntax/dependency_tree.hpp"

#include <algorithm>

namespace babad {

DependencyTree::DependencyTree(const SentenceSyntax& syntax, TokenRange sentence)
    : syntax_(syntax), sentence_(sentence), children_(sentence.size()) {
    for (std::uint32_t i = 0; i < sentence.size(); ++i)
        if (syntax.heads[i] >= 0) children_[static_cast<std::size_t>(syntax.heads[i])].push_back(sentence.begin + i);
}

std::optional<std::uint32_t> DependencyTree::head(std::uint32_t token) const {
    const auto head = syntax_.heads[token - sentence_.begin];
    if (head < 0) return std::nullopt;
    return sentence_.begin + static_cast<std::uint32_t>(head);
}

UdRelation DependencyTree::relation(std::uint32_t token) const {
    return static_cast<UdRelation>(syntax_.relations[token - sentence_.begin]);
}

bool DependencyTree::is(std::uint32_t token, std::initializer_list<UdRelation> relations) const {
    return std::find(relations.begin(), relations.end(), relation(token)) != relations.end();
}

std::optional<std::uint32_t> DependencyTree::child(std::uint32_t token, std::initializer_list<UdRelation> relations) const {
    for (const auto child : children(token))
        if (is(child, relations)) return child;
    return std::nullopt;
}

TokenRange DependencyTree::subtree(std::uint32_t token) const {
    TokenRange range{token, token + 1};
    std::vector<std::uint32_t> open{token};
    while (!open.empty()) {
        const auto t = open.back();
        open.pop_back();
        range.begin = std::min(range.begin, t);
        range.end = std::max(range.end, t + 1);
        open.insert(open.end(), children(t).begin(), children(t).end());
    }
    return range;
}

std::uint32_t DependencyTree::top(TokenRange range) const {
    for (auto t = range.begin; t < range.end; ++t) {
        const auto h = head(t);
        if (!h || !range.contains(*h)) return t;
    }
    return range.begin;
}

}  // namespace babad
