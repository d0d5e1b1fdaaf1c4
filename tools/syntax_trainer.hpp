#pragma once
#include <string>
#include <vector>

#include "tools/treebank.hpp"

namespace babad::tools {

struct TrainingOptions {
    int epochs = 8;
    unsigned rows_log2 = 15;
    bool quiet = true;
    int runs = 1;  ///< in different orders, averaged
};

using Corpus = std::vector<const TreeSentence*>;

/// Each gives the file of weights for `data/models`. `dev` is measured after each epoch, unless quiet.
std::string train_tagger(const Corpus& corpus, const Corpus& dev, const TrainingOptions& options);
std::string train_parser(const Corpus& corpus, const Corpus& dev, const TrainingOptions& options);
std::string train_labeller(const Corpus& corpus, const Corpus& dev, const TrainingOptions& options);

/// Fills `guessed` of each sentence by taggers trained on the other folds.
void jackknife_tags(std::vector<TreeSentence>& sentences, std::size_t folds, const TrainingOptions& options);

/// Prints how well `find_clause` names subjects, objects and agents of a treebank's verbs, with the built-in tables.
void measure_roles(Language language, const std::string& path);

}  // namespace babad::tools
