#include <fmt/format.h>

#include <algorithm>

#include "core/syntax/arc_labeller.hpp"
#include "core/syntax/labeller_features.hpp"
#include "tools/perceptron.hpp"
#include "tools/syntax_trainer.hpp"

namespace babad::tools {

namespace features = labeller_features;

namespace {

constexpr std::int64_t clip = 1;

class LabellerTraining {
public:
    LabellerTraining(const Corpus& corpus, const TrainingOptions& options, std::uint64_t run)
        : corpus_(corpus), options_(options), perceptron_(options.rows_log2, features::width, relation_count), random_(31 + run) {}

    void train(const Corpus& dev) {
        for (int epoch = 0; epoch < options_.epochs; ++epoch) {
            for (const auto index : random_.order(corpus_.size())) learn(*corpus_[index]);
            if (!options_.quiet) report(epoch, dev);
        }
    }

    void absorb(LabellerTraining& other) { perceptron_.absorb(other.perceptron_); }

    std::string file() {
        perceptron_.average(clip);
        return perceptron_.serialize({});
    }

private:
    void learn(const TreeSentence& sentence) {
        const features::Tree tree(sentence.forms, sentence.guessed, sentence.heads);
        std::vector<std::array<std::size_t, 2>> before(sentence.size(), {relation_count, relation_count});
        std::array<std::uint64_t, features::count> hashes{};
        for (std::size_t d = 0; d < sentence.size(); ++d) {
            const auto h = sentence.heads[d];
            if (h < 0) continue;
            auto& last = before[static_cast<std::size_t>(h)][static_cast<std::size_t>(h) < d ? 1 : 0];
            features::extract(tree, d, last, hashes);
            std::int32_t scores[relation_count] = {};
            perceptron_.score(hashes, scores);
            const auto guess = static_cast<std::size_t>(std::max_element(scores + 1, scores + relation_count) - scores);
            const auto gold = static_cast<std::size_t>(sentence.relations[d]);
            perceptron_.tick();
            if (guess != gold) perceptron_.update(hashes, gold, guess);
            if (guess != static_cast<std::size_t>(UdRelation::punct)) last = guess;
        }
    }

    void report(int epoch, const Corpus& dev) const {
        auto averaged = perceptron_;
        averaged.average(clip);
        const auto model = averaged.serialize({});
        const ArcLabeller labeller("weights", model);
        std::size_t right = 0;
        std::size_t all = 0;
        for (const auto* sentence : dev) {
            const auto relations = labeller.label(sentence->forms, sentence->guessed, sentence->heads);
            for (std::size_t i = 0; i < relations.size(); ++i)
                right += relations[i] == static_cast<std::uint8_t>(sentence->relations[i]);
            all += relations.size();
        }
        fmt::print("labeller epoch {}: dev accuracy on gold arcs {:.2f}\n", epoch + 1,
                   100.0 * static_cast<double>(right) / static_cast<double>(all));
        std::fflush(stdout);
    }

    const Corpus& corpus_;
    const TrainingOptions& options_;
    Perceptron perceptron_;
    Random random_;
};

}  // namespace

std::string train_labeller(const Corpus& corpus, const Corpus& dev, const TrainingOptions& options) {
    LabellerTraining mixed(corpus, options, 0);
    mixed.train(dev);
    for (int run = 1; run < options.runs; ++run) {
        LabellerTraining other(corpus, options, static_cast<std::uint64_t>(run));
        other.train(dev);
        mixed.absorb(other);
    }
    return mixed.file();
}

}  // namespace babad::tools
