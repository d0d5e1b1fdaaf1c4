#pragma once
#include <cstdint>
#include <vector>

#include "core/text/document.hpp"
#include "core/text/word_form.hpp"

namespace babad {

/// Transitions of the arc-hybrid system. The root stands at the end of the buffer.
enum class Transition : std::uint8_t {
    shift,  ///< the front of the buffer goes on the stack
    left,   ///< the top of the stack becomes a child of the front of the buffer
    right   ///< the top of the stack becomes a child of the one below
};

/// What the parser knows in the middle of a sentence.
struct ParserState {
    struct Node {
        std::uint64_t key = 0;
        std::uint32_t prefix2 = 0;
        std::uint32_t suffix2 = 0;
        std::uint32_t tag = 0;
        std::int32_t head = -1;
        std::int32_t first_left = -1, second_left = -1;    ///< outermost children so far
        std::int32_t last_right = -1, second_right = -1;
        std::uint32_t left_count = 0, right_count = 0;
    };
    static constexpr std::uint32_t root_tag = 20;
    static constexpr std::uint32_t no_tag = 21;

    std::vector<Node> nodes;           ///< the words, then the root
    std::vector<std::int32_t> stack;
    std::int32_t front = 0;            ///< front of the buffer

    void start(const std::vector<WordForm>& forms, const std::vector<Upos>& tags);
    std::int32_t root() const { return static_cast<std::int32_t>(nodes.size()) - 1; }
    bool finished() const { return front == root() && stack.empty(); }
    bool allows(Transition transition) const;
    void apply(Transition transition);

private:
    void attach(std::int32_t child, std::int32_t head);
};

}  // namespace babad
