#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/text/pos_tagger.hpp"
#include "core/text/tagger_features.hpp"
#include "tools/perceptron.hpp"
#include "tools/syntax_trainer.hpp"

namespace babad::tools {

namespace features = tagger_features;

namespace {

constexpr std::size_t tag_count = 17;
constexpr std::int64_t clip = 1;
constexpr int dictionary_count = 15;       ///< a word must be seen so often …
constexpr double dictionary_share = 0.985; ///< … with one tag so regularly

using Dictionary = std::map<std::uint64_t, std::uint32_t>;

Dictionary make_dictionary(const Corpus& corpus) {
    std::map<std::uint64_t, std::array<int, tag_count>> counts;
    for (const auto* sentence : corpus)
        for (std::size_t i = 0; i < sentence->size(); ++i)
            ++counts[sentence->forms[i].key][static_cast<std::size_t>(sentence->tags[i])];
    Dictionary dictionary;
    for (const auto& [key, tags] : counts) {
        int sum = 0;
        for (const auto n : tags) sum += n;
        const auto best = std::max_element(tags.begin(), tags.end());
        if (sum >= dictionary_count && *best >= dictionary_share * sum)
            dictionary.emplace(key, static_cast<std::uint32_t>(best - tags.begin()));
    }
    return dictionary;
}

class TaggerTraining {
public:
    TaggerTraining(const Corpus& corpus, const TrainingOptions& options, std::uint64_t run)
        : corpus_(corpus),
          options_(options),
          dictionary_(make_dictionary(corpus)),
          perceptron_(options.rows_log2, features::width, tag_count),
          random_(17 + run) {}

    void train(const Corpus& dev) {
        for (int epoch = 0; epoch < options_.epochs; ++epoch) {
            for (const auto index : random_.order(corpus_.size())) learn(*corpus_[index]);
            if (!options_.quiet) report(epoch, dev);
        }
    }

    void absorb(TaggerTraining& other) { perceptron_.absorb(other.perceptron_); }

    std::string file() {
        perceptron_.average(clip);
        return perceptron_.serialize({dictionary_.begin(), dictionary_.end()});
    }

private:
    void learn(const TreeSentence& sentence) {
        std::uint64_t t1 = features::no_tag;
        std::uint64_t t2 = features::no_tag;
        std::array<std::uint64_t, features::static_count> fixed{};
        std::array<std::uint64_t, features::dynamic_count> moving{};
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            std::size_t guess = 0;
            if (const auto known = dictionary_.find(sentence.forms[i].key); known != dictionary_.end()) {
                guess = known->second;
            } else {
                features::extract_static(sentence.forms.data(), sentence.size(), i, fixed);
                features::extract_dynamic(sentence.forms.data(), sentence.size(), i, t1, t2, moving);
                std::int32_t scores[tag_count] = {};
                perceptron_.score(fixed, scores);
                perceptron_.score(moving, scores);
                guess = static_cast<std::size_t>(std::max_element(scores, scores + tag_count) - scores);
                const auto gold = static_cast<std::size_t>(sentence.tags[i]);
                perceptron_.tick();
                if (guess != gold) {
                    perceptron_.update(fixed, gold, guess);
                    perceptron_.update(moving, gold, guess);
                }
            }
            t2 = t1;
            t1 = guess;
        }
    }

    void report(int epoch, const Corpus& dev) const {
        auto averaged = perceptron_;
        averaged.average(clip);
        const auto model = averaged.serialize({dictionary_.begin(), dictionary_.end()});
        const PosTagger tagger("weights", model);
        std::size_t right = 0;
        std::size_t all = 0;
        for (const auto* sentence : dev) {
            const auto tags = tagger.tag(sentence->forms);
            for (std::size_t i = 0; i < tags.size(); ++i) right += tags[i] == sentence->tags[i];
            all += tags.size();
        }
        fmt::print("tagger epoch {}: dev UPOS {:.2f}\n", epoch + 1, 100.0 * static_cast<double>(right) / static_cast<double>(all));
        std::fflush(stdout);
    }

    const Corpus& corpus_;
    const TrainingOptions& options_;
    Dictionary dictionary_;
    Perceptron perceptron_;
    Random random_;
};

}  // namespace

std::string train_tagger(const Corpus& corpus, const Corpus& dev, const TrainingOptions& options) {
    TaggerTraining mixed(corpus, options, 0);
    mixed.train(dev);
    for (int run = 1; run < options.runs; ++run) {
        TaggerTraining other(corpus, options, static_cast<std::uint64_t>(run));
        other.train(dev);
        mixed.absorb(other);
    }
    return mixed.file();
}

void jackknife_tags(std::vector<TreeSentence>& sentences, std::size_t folds, const TrainingOptions& options) {
    auto quiet = options;
    quiet.quiet = true;
    // neighbouring sentences share a text: folds are runs of sentences, and copies stand beside their originals
    const auto fold_of = [&](std::size_t i) { return i * folds / sentences.size(); };
    for (std::size_t fold = 0; fold < folds; ++fold) {
        Corpus rest;
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (fold_of(i) != fold) rest.push_back(&sentences[i]);
        const auto model = train_tagger(rest, {}, quiet);
        const PosTagger tagger("weights", model);
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (fold_of(i) == fold) sentences[i].guessed = tagger.tag(sentences[i].forms);
    }
}

}  // namespace babad::tools
