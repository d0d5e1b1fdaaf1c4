#include "core/syntax/parsed_sentences.hpp"

#include <gtest/gtest.h>

#include <array>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language_pack.hpp"
#include "core/syntax/word_alignment.hpp"
#include "core/text/document_builder.hpp"

namespace babad {
namespace {

/// Rows `form tag head relation [misc]`, `;` between them; a row that begins with a range is a multiword token.
std::string conllu(std::string_view text, const std::vector<std::array<std::string_view, 5>>& rows) {
    std::string file = text.empty() ? "" : "# text = " + std::string(text) + "\n";
    int number = 0;
    for (const auto& [form, tag, head, relation, misc] : rows) {
        const bool group = tag.empty();
        const std::string number_field = group ? std::string(head) : std::to_string(++number);
        file += number_field + "\t" + std::string(form) + "\t_\t" + (group ? "_" : std::string(tag)) + "\t_\t_\t" + (group ? "_" : std::string(head)) + "\t" +
                (group ? "_" : std::string(relation)) + "\t_\t" + std::string(misc) + "\n";
    }
    return file + "\n";
}

std::string analysis_of(const std::string& file, std::string text) {
    static const DataFiles files;
    static const LanguagePack pack(Language::english, files);
    ParsedSentences parses;
    Diagnostics diagnostics;
    parses.add("own", file, diagnostics);
    for (const auto& diagnostic : diagnostics) return diagnostic.where + ": " + diagnostic.what;
    Article article;
    article.text = std::move(text);
    article.language = Language::english;
    const Document document = build_document(std::move(article), pack);
    const auto found = parses.find(document, 0);
    if (!found) return "none";
    std::string told;
    const auto range = document.sentences()[0].tokens;
    for (std::uint32_t i = 0; i < range.size(); ++i) {
        if (i > 0) told += ' ';
        told += document.word(range.begin + i);
        told += '<' + std::to_string(found->heads[i]) + ' ' + std::string(relation_names()[found->relations[i]]);
    }
    return told;
}

TEST(ParsedSentences, AreMappedOntoOurTokens) {
    const struct { std::string file, text, analysis; } cases[] = {
        {conllu("Kim met Putin .", {{"Kim", "PROPN", "2", "nsubj", "_"}, {"met", "VERB", "0", "root", "_"}, {"Putin", "PROPN", "2", "obj", "_"}, {".", "PUNCT", "2", "punct", "_"}}),
         "Kim met  Putin.", "Kim<1 nsubj met<-1 root Putin<1 obj .<1 punct"},   // blanks do not count
        {conllu("", {{"They", "PRON", "2", "nsubj", "_"}, {"left", "VERB", "0", "root", "SpaceAfter=No"}, {".", "PUNCT", "2", "punct", "_"}}),
         "They left.", "They<1 nsubj left<-1 root .<1 punct"},                  // the text is made from the forms
        {conllu("He cannot go.", {{"He", "PRON", "4", "nsubj", "_"}, {"cannot", "", "2-3", "", "_"}, {"can", "AUX", "4", "aux", "_"}, {"not", "PART", "4", "advmod", "_"},
                                  {"go", "VERB", "0", "root", "SpaceAfter=No"}, {".", "PUNCT", "4", "punct", "_"}}),
         "He cannot go.", "He<2 nsubj cannot<2 aux go<-1 root .<2 punct"},      // two words in one of our tokens
        {conllu("Kim met Putin.", {{"Kim", "PROPN", "2", "nsubj", "_"}, {"met", "VERB", "0", "root", "_"}, {"Putin", "PROPN", "2", "obj", "SpaceAfter=No"}, {".", "PUNCT", "2", "punct", "_"}}),
         "Kim met Xi.", "none"},
        {conllu("Kim met Putin.", {{"Kim", "PROPN", "2", "nsubj", "_"}, {"saw", "VERB", "0", "root", "_"}}), "Kim met Putin.",
         "own: passed over, its words are not those of its text: Kim met Putin."},
        {conllu("a b", {{"a", "X", "2", "dep", "_"}, {"b", "X", "1", "dep", "_"}}), "a b", "own:4: the heads of the sentence before are no tree"},
        {conllu("a b", {{"a", "X", "9", "dep", "_"}, {"b", "X", "0", "root", "_"}}), "a b", "own:4: the heads of the sentence before are no tree"},
        {conllu("a", {{"a", "FOO", "0", "root", "_"}}), "a", "own:2: no part of speech 'FOO'"},
        {conllu("a", {{"a", "X", "0", "bar", "_"}}), "a", "own:2: no relation 'bar'"},
        {"1\ta\tb\n", "a", "own:1: not ten fields"},
        {"2\ta\t_\tX\t_\t_\t0\troot\t_\t_\n", "a", "own:1: words are not numbered in order"},
    };
    for (const auto& c : cases) EXPECT_EQ(analysis_of(c.file, c.text), c.analysis) << c.text;
}

TEST(ParsedSentences, TheFirstOfTwoStays) {
    const auto kim = [](std::string_view relation) {
        return conllu("Kim left", {{"Kim", "PROPN", "2", relation, "_"}, {"left", "VERB", "0", "root", "_"}});
    };
    EXPECT_EQ(analysis_of(kim("nsubj") + kim("obj"), "Kim left"), "Kim<1 nsubj left<-1 root");
}

TEST(ParsedSentences, CirclesAreSeenHoweverTheyLie) {
    const struct { std::vector<std::int32_t> heads; bool forest; } cases[] = {
        {{}, true}, {{-1}, true}, {{-1, 0, 1, 2}, true}, {{1, 2, 3, -1}, true}, {{-1, -1}, true}, {{0}, false},
        {{1, 0}, false}, {{-1, 2, 3, 1}, false}, {{1, 2, 0, 0}, false}, {{5}, false}, {{-1, 0, 2}, false},
    };
    for (const auto& c : cases) EXPECT_EQ(is_forest(c.heads), c.forest);
}

}  // namespace
}  // namespace babad
