#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

#include "core/syntax/clause_finder.hpp"
#include "core/syntax/relation_names.hpp"

namespace babad {

/// A parsed sentence, asked by document tokens. Keeps a reference to the syntax.
class DependencyTree {
public:
    DependencyTree(const SentenceSyntax& syntax, TokenRange sentence);

    std::optional<std::uint32_t> head(std::uint32_t token) const;
    UdRelation relation(std::uint32_t token) const;
    Upos tag(std::uint32_t token) const { return syntax_.tags[token - sentence_.begin]; }
    TokenRange sentence() const { return sentence_; }

    /// Children in text order.
    const std::vector<std::uint32_t>& children(std::uint32_t token) const { return children_[token - sentence_.begin]; }
    /// The first child with one of the relations.
    std::optional<std::uint32_t> child(std::uint32_t token, std::initializer_list<UdRelation> relations) const;
    bool is(std::uint32_t token, std::initializer_list<UdRelation> relations) const;

    /// First to last token of all that hangs under `token`.
    TokenRange subtree(std::uint32_t token) const;
    /// The token of a range that the others hang under.
    std::uint32_t top(TokenRange range) const;

private:
    const SentenceSyntax& syntax_;
    TokenRange sentence_;
    std::vector<std::vector<std::uint32_t>> children_;
};

}  // namespace babad
