#include "core/syntax/dependency_parser.hpp"

#include <fmt/format.h>

#include <array>

#include "core/base/error.hpp"
#include "core/syntax/parser_features.hpp"

namespace babad {

namespace features = parser_features;

namespace {

constexpr std::array<Transition, 3> transitions{Transition::shift, Transition::left, Transition::right};

Transition best_transition(const ParserState& state, const std::int16_t* scores) {
    std::optional<Transition> best;
    for (const auto transition : transitions)
        if (state.allows(transition) &&
            (!best || scores[static_cast<std::size_t>(transition)] > scores[static_cast<std::size_t>(*best)]))
            best = transition;
    return *best;
}

}  // namespace

DependencyParser::DependencyParser(std::string_view name, std::string_view model) : table_(name, model) {
    if (table_.width() != features::width) throw Error(fmt::format("{}: not the weights of a parser", name));
}

std::vector<std::int32_t> DependencyParser::parse(const std::vector<WordForm>& forms, const std::vector<Upos>& tags) const {
    ParserState state;
    state.start(forms, tags);
    std::array<std::uint64_t, features::count> hashes{};
    while (!state.finished()) {
        if (state.stack.empty()) {
            state.apply(Transition::shift);
            continue;
        }
        features::extract(state, hashes);
        alignas(16) std::int16_t scores[features::width] = {};
        for (const auto hash : hashes) add_row<features::width>(scores, table_.row(hash));
        state.apply(best_transition(state, scores));
    }
    std::vector<std::int32_t> heads(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) heads[i] = state.nodes[i].head == state.root() ? -1 : state.nodes[i].head;
    return heads;
}

}  // namespace babad
