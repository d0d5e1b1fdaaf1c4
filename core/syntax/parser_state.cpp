#include "core/syntax/parser_state.hpp"

namespace babad {

void ParserState::start(const std::vector<WordForm>& forms, const std::vector<Upos>& tags) {
    nodes.assign(forms.size() + 1, Node{});
    for (std::size_t i = 0; i < forms.size(); ++i) {
        nodes[i].key = forms[i].key;
        nodes[i].prefix2 = forms[i].prefix2;
        nodes[i].suffix2 = forms[i].suffix2;
        nodes[i].tag = static_cast<std::uint32_t>(tags[i]);
    }
    nodes.back().key = 2;
    nodes.back().tag = root_tag;
    stack.clear();
    front = 0;
}

bool ParserState::allows(Transition transition) const {
    switch (transition) {
        case Transition::shift: return front < root();
        case Transition::left: return !stack.empty();
        case Transition::right: return stack.size() >= 2;
    }
    return false;
}

void ParserState::apply(Transition transition) {
    switch (transition) {
        case Transition::shift: stack.push_back(front++); return;
        case Transition::left: attach(stack.back(), front); break;
        case Transition::right: attach(stack.back(), stack[stack.size() - 2]); break;
    }
    stack.pop_back();
}

void ParserState::attach(std::int32_t child, std::int32_t head) {
    nodes[static_cast<std::size_t>(child)].head = head;
    auto& parent = nodes[static_cast<std::size_t>(head)];
    if (child < head) {
        parent.second_left = parent.first_left;
        parent.first_left = child;
        ++parent.left_count;
    } else {
        parent.second_right = parent.last_right;
        parent.last_right = child;
        ++parent.right_count;
    }
}

}  // namespace babad
