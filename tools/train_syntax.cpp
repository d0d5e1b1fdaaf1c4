/// Makes data/models/<language>_{tagger,parser,labeller}.bin from treebanks, and measures them.
///
///     train_syntax train OUT_PREFIX DEV.conllu.gz TRAIN.conllu.gz…      writes OUT_PREFIX_tagger.bin …
///     train_syntax measure PREFIX TEST.conllu.gz…                       UPOS, UAS, LAS with gold words
///     train_syntax roles LANGUAGE TEST.conllu.gz…                       subjects, objects and agents that clauses name
///
/// Options before the command: --tagger-rows N, --parser-rows N, --labeller-rows N (log2), --epochs N, --runs N, --no-copies,
/// --only tagger|parser|labeller.
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "core/base/error.hpp"
#include "core/syntax/arc_labeller.hpp"
#include "core/syntax/dependency_parser.hpp"
#include "core/text/pos_tagger.hpp"
#include "tools/perceptron.hpp"
#include "tools/syntax_trainer.hpp"

namespace babad::tools {

namespace {

constexpr std::size_t folds = 4;
constexpr std::size_t headline_words = 25;   ///< longer sentences make no headline
constexpr std::size_t headline_percent = 20; ///< of the shorter ones

struct Settings {
    unsigned tagger_rows = 17;
    unsigned parser_rows = 20;
    unsigned labeller_rows = 16;
    int tagger_epochs = 8;
    int parser_epochs = 12;
    int labeller_epochs = 8;
    int runs = 5;
    bool copies = true;
    std::string only;
};

void write(const std::string& path, const std::string& content) {
    std::ofstream file(path, std::ios::binary);
    if (!file.write(content.data(), static_cast<std::streamsize>(content.size()))) throw Error(fmt::format("{}: cannot be written", path));
    fmt::print("{}: {} bytes\n", path, content.size());
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(fmt::format("{}: cannot be read", path));
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

/// Training sentences: as the treebank cuts them, as the tokenizer cuts them, and headlines made of some.
std::vector<TreeSentence> training_sentences(const std::vector<std::string>& paths, bool copies) {
    std::vector<TreeSentence> sentences;
    Random random(7);
    for (const auto& path : paths)
        for (auto& pair : read_treebank(path)) {
            const auto original = sentences.size();
            sentences.push_back(std::move(pair.gold));
            if (copies && pair.retokenized.size() > 0) sentences.push_back(std::move(pair.retokenized));
            if (!copies || sentences[original].size() > headline_words || sentences[original].size() < 3) continue;
            if (random.below(100) < headline_percent)
                sentences.push_back(headline(sentences[original], random.below(2) == 0));
        }
    return sentences;
}

std::vector<TreeSentence> gold_sentences(const std::string& path) {
    std::vector<TreeSentence> sentences;
    for (auto& pair : read_treebank(path)) sentences.push_back(std::move(pair.gold));
    return sentences;
}

Corpus corpus_of(const std::vector<TreeSentence>& sentences) {
    Corpus corpus;
    for (const auto& sentence : sentences) corpus.push_back(&sentence);
    return corpus;
}

void train(const Settings& settings, const std::string& prefix, const std::string& dev_path,
           const std::vector<std::string>& paths) {
    auto sentences = training_sentences(paths, settings.copies);
    auto dev = gold_sentences(dev_path);
    const auto corpus = corpus_of(sentences);
    const auto dev_corpus = corpus_of(dev);
    const TrainingOptions tagging{settings.tagger_epochs, settings.tagger_rows, false, settings.runs};
    std::string tagger_model;
    if (settings.only.empty() || settings.only == "tagger") {
        tagger_model = train_tagger(corpus, dev_corpus, tagging);
        write(prefix + "_tagger.bin", tagger_model);
    } else {
        tagger_model = read(prefix + "_tagger.bin");
    }
    if (settings.only == "tagger") return;
    const PosTagger tagger("tagger", tagger_model);
    for (auto& sentence : dev) sentence.guessed = tagger.tag(sentence.forms);
    jackknife_tags(sentences, folds, {settings.tagger_epochs, settings.tagger_rows, true, 1});
    if (settings.only != "labeller")
        write(prefix + "_parser.bin", train_parser(corpus, dev_corpus, {settings.parser_epochs, settings.parser_rows, false, settings.runs}));
    if (settings.only != "parser")
        write(prefix + "_labeller.bin",
              train_labeller(corpus, dev_corpus, {settings.labeller_epochs, settings.labeller_rows, false, settings.runs}));
}

/// Right, given and wanted arcs of a relation.
struct Counts {
    std::size_t right = 0, given = 0, gold = 0;
};

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

/// Subtypes do not count for LAS, as in the shared tasks of CoNLL 2017 and 2018.
std::string_view universal(std::uint8_t relation) {
    const auto name = relation_names()[relation];
    return name.substr(0, name.find(':'));
}

void measure(const std::string& prefix, const std::string& path, bool retokenized) {
    const auto tagger_model = read(prefix + "_tagger.bin");
    const auto parser_model = read(prefix + "_parser.bin");
    const auto labeller_model = read(prefix + "_labeller.bin");
    const PosTagger tagger("tagger", tagger_model);
    const DependencyParser parser("parser", parser_model);
    const ArcLabeller labeller("labeller", labeller_model);
    std::size_t words = 0, tags_right = 0, heads_right = 0, labels_right = 0, exact_right = 0;
    std::map<std::string_view, Counts> relations;
    for (const auto& pair : read_treebank(path)) {
        const auto& sentence = retokenized && pair.retokenized.size() > 0 ? pair.retokenized : pair.gold;
        const auto tags = tagger.tag(sentence.forms);
        const auto heads = parser.parse(sentence.forms, tags);
        const auto labels = labeller.label(sentence.forms, tags, heads);
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const auto gold = static_cast<std::uint8_t>(sentence.relations[i]);
            const bool head = heads[i] == sentence.heads[i];
            ++words;
            tags_right += tags[i] == sentence.tags[i];
            heads_right += head;
            labels_right += head && universal(labels[i]) == universal(gold);
            exact_right += head && labels[i] == gold;
            ++relations[relation_names()[gold]].gold;
            ++relations[relation_names()[labels[i]]].given;
            if (head && labels[i] == gold) ++relations[relation_names()[gold]].right;
        }
    }
    fmt::print("{}{}: words {}, UPOS {:.2f}, UAS {:.2f}, LAS {:.2f}, with subtypes {:.2f}\n", path,
               retokenized ? " (own tokens)" : "", words, percent(tags_right, words), percent(heads_right, words),
               percent(labels_right, words), percent(exact_right, words));
    for (const auto name : {"nsubj", "nsubj:pass", "obj", "obl:agent", "obl", "xcomp", "ccomp", "advcl", "acl:relcl", "conj"}) {
        const auto& c = relations[name];
        fmt::print("  {:<10} P {:.1f} R {:.1f}\n", name, percent(c.right, c.given), percent(c.right, c.gold));
    }
}

int run(std::vector<std::string> arguments) {
    Settings settings;
    std::size_t at = 0;
    const auto number = [&] { return std::stoi(arguments.at(++at)); };
    for (; at < arguments.size() && arguments[at].starts_with("--"); ++at) {
        const auto& flag = arguments[at];
        if (flag == "--tagger-rows") settings.tagger_rows = static_cast<unsigned>(number());
        else if (flag == "--parser-rows") settings.parser_rows = static_cast<unsigned>(number());
        else if (flag == "--labeller-rows") settings.labeller_rows = static_cast<unsigned>(number());
        else if (flag == "--epochs") settings.tagger_epochs = settings.parser_epochs = settings.labeller_epochs = number();
        else if (flag == "--runs") settings.runs = number();
        else if (flag == "--no-copies") settings.copies = false;
        else if (flag == "--only") settings.only = arguments.at(++at);
        else throw UsageError(fmt::format("unknown option {}", flag));
    }
    if (arguments.size() < at + 3) throw UsageError("usage: train_syntax [options] train PREFIX DEV TRAIN… | measure PREFIX TEST…");
    const auto& command = arguments[at];
    const auto& prefix = arguments[at + 1];
    const std::vector<std::string> rest(arguments.begin() + static_cast<std::ptrdiff_t>(at) + 2, arguments.end());
    if (command == "train") {
        if (rest.size() < 2) throw UsageError("train needs a development set and at least one treebank");
        train(settings, prefix, rest.front(), {rest.begin() + 1, rest.end()});
    } else if (command == "roles") {
        for (const auto& path : rest) measure_roles(parse_language(prefix).value_or(Language::english), path);
    } else {
        for (const auto& path : rest)
            for (const bool retokenized : {false, true}) measure(prefix, path, retokenized);
    }
    return 0;
}

}  // namespace

}  // namespace babad::tools

int main(int argc, char** argv) {
    try {
        return babad::tools::run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "train_syntax: " << error.what() << '\n';
        return 2;
    }
}
