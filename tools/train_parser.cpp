#include <fmt/format.h>

#include <algorithm>

#include "core/syntax/dependency_parser.hpp"
#include "core/syntax/parser_features.hpp"
#include "tools/perceptron.hpp"
#include "tools/syntax_trainer.hpp"

namespace babad::tools {

namespace features = parser_features;

namespace {

constexpr std::int64_t clip = 1;
constexpr int explore_from = 2;          ///< epoch (from 0) from which the parser follows its own guesses …
constexpr std::size_t explore_percent = 90;
constexpr std::size_t transition_count = 3;

/// Gold heads, the root as a node at the end; children lists for the oracle.
struct GoldTree {
    std::vector<std::int32_t> head;
    std::vector<std::vector<std::int32_t>> children;

    explicit GoldTree(const TreeSentence& sentence) : head(sentence.size() + 1, -1), children(sentence.size() + 1) {
        const auto root = static_cast<std::int32_t>(sentence.size());
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            head[i] = sentence.heads[i] < 0 ? root : sentence.heads[i];
            children[static_cast<std::size_t>(head[i])].push_back(static_cast<std::int32_t>(i));
        }
    }
};

/// How many gold arcs become impossible with each transition (Goldberg & Nivre 2013, arc-hybrid).
class Oracle {
public:
    Oracle(const GoldTree& gold, const ParserState& state) : gold_(gold), state_(state), on_stack_(gold.head.size(), false) {
        for (const auto s : state.stack) on_stack_[static_cast<std::size_t>(s)] = true;
    }

    int cost(Transition transition) const {
        switch (transition) {
            case Transition::shift: return shift_cost();
            case Transition::left: return left_cost();
            case Transition::right: return right_cost();
        }
        return 0;
    }

private:
    const std::vector<std::int32_t>& children(std::int32_t node) const { return gold_.children[static_cast<std::size_t>(node)]; }
    std::int32_t head(std::int32_t node) const { return gold_.head[static_cast<std::size_t>(node)]; }
    bool stacked(std::int32_t node) const { return on_stack_[static_cast<std::size_t>(node)]; }

    int shift_cost() const {
        const auto b = state_.front;
        int cost = 0;
        for (const auto child : children(b)) cost += stacked(child);
        const auto h = head(b);
        if (stacked(h) && h != state_.stack.back()) ++cost;
        return cost;
    }

    int children_in_buffer(std::int32_t node) const {
        int n = 0;
        for (const auto child : children(node)) n += child >= state_.front;
        return n;
    }

    int left_cost() const {
        const auto s0 = state_.stack.back();
        const auto h = head(s0);
        int cost = children_in_buffer(s0);
        if (h > state_.front) ++cost;
        if (state_.stack.size() >= 2 && h == state_.stack[state_.stack.size() - 2]) ++cost;
        return cost;
    }

    int right_cost() const {
        const auto s0 = state_.stack.back();
        return children_in_buffer(s0) + (head(s0) >= state_.front);
    }

    const GoldTree& gold_;
    const ParserState& state_;
    std::vector<bool> on_stack_;
};

class ParserTraining {
public:
    ParserTraining(const Corpus& corpus, const TrainingOptions& options, std::uint64_t run)
        : corpus_(corpus), options_(options), perceptron_(options.rows_log2, features::width, transition_count), random_(29 + run) {}

    void train(const Corpus& dev) {
        for (int epoch = 0; epoch < options_.epochs; ++epoch) {
            for (const auto index : random_.order(corpus_.size())) learn(*corpus_[index], epoch);
            if (!options_.quiet) report(epoch, dev);
        }
    }

    void absorb(ParserTraining& other) { perceptron_.absorb(other.perceptron_); }

    std::string file() {
        perceptron_.average(clip);
        return perceptron_.serialize({});
    }

private:
    static std::size_t best(const ParserState& state, const std::int32_t* scores, const std::array<bool, transition_count>& of) {
        std::size_t best = transition_count;
        for (std::size_t t = 0; t < transition_count; ++t)
            if (of[t] && state.allows(static_cast<Transition>(t)) && (best == transition_count || scores[t] > scores[best]))
                best = t;
        return best;
    }

    static std::array<bool, transition_count> cheapest(const Oracle& oracle, const ParserState& state) {
        std::array<int, transition_count> costs{};
        int least = 1 << 20;
        for (std::size_t t = 0; t < transition_count; ++t) {
            const auto transition = static_cast<Transition>(t);
            costs[t] = state.allows(transition) ? oracle.cost(transition) : 1 << 20;
            least = std::min(least, costs[t]);
        }
        std::array<bool, transition_count> good{};
        for (std::size_t t = 0; t < transition_count; ++t) good[t] = costs[t] == least;
        return good;
    }

    void learn(const TreeSentence& sentence, int epoch) {
        const GoldTree gold(sentence);
        ParserState state;
        state.start(sentence.forms, sentence.guessed);
        std::array<std::uint64_t, features::count> hashes{};
        while (!state.finished()) {
            if (state.stack.empty()) {
                state.apply(Transition::shift);
                continue;
            }
            features::extract(state, hashes);
            std::int32_t scores[transition_count] = {};
            perceptron_.score(hashes, scores);
            const Oracle oracle(gold, state);
            const auto good = cheapest(oracle, state);
            const auto guess = best(state, scores, {true, true, true});
            const auto target = best(state, scores, good);
            perceptron_.tick();
            if (!good[guess]) perceptron_.update(hashes, target, guess);
            const bool explore = epoch >= explore_from && random_.below(100) < explore_percent;
            state.apply(static_cast<Transition>(explore ? guess : target));
        }
    }

    void report(int epoch, const Corpus& dev) const {
        auto averaged = perceptron_;
        averaged.average(clip);
        const auto model = averaged.serialize({});
        const DependencyParser parser("weights", model);
        std::size_t right = 0;
        std::size_t all = 0;
        for (const auto* sentence : dev) {
            const auto heads = parser.parse(sentence->forms, sentence->guessed);
            for (std::size_t i = 0; i < heads.size(); ++i) right += heads[i] == sentence->heads[i];
            all += heads.size();
        }
        fmt::print("parser epoch {}: dev UAS {:.2f}\n", epoch + 1, 100.0 * static_cast<double>(right) / static_cast<double>(all));
        std::fflush(stdout);
    }

    const Corpus& corpus_;
    const TrainingOptions& options_;
    Perceptron perceptron_;
    Random random_;
};

}  // namespace

std::string train_parser(const Corpus& corpus, const Corpus& dev, const TrainingOptions& options) {
    ParserTraining mixed(corpus, options, 0);
    mixed.train(dev);
    for (int run = 1; run < options.runs; ++run) {
        ParserTraining other(corpus, options, static_cast<std::uint64_t>(run));
        other.train(dev);
        mixed.absorb(other);
    }
    return mixed.file();
}

}  // namespace babad::tools
