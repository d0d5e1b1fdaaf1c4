#include "core/text/sentence_splitter.hpp"

#include <gtest/gtest.h>

#include "core/base/atomic_file.hpp"
#include "core/base/strings.hpp"

namespace babad {
namespace {

struct SentenceSplitterCase {
    std::string text;
    std::vector<std::string> sentences;
};

/// Lines of a file of cases; "|" marks a boundary and is no part of the text.
std::vector<SentenceSplitterCase> read_cases(const std::string& name) {
    std::vector<SentenceSplitterCase> cases;
    const auto file = read_file(std::string(BABAD_SOURCE_DIR) + "/tests/core/text/" + name);
    for (const auto line : split(file, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        SentenceSplitterCase one;
        for (const auto piece : split(line, '|')) {
            one.text += piece;
            one.sentences.emplace_back(trim(piece));
        }
        cases.push_back(std::move(one));
    }
    return cases;
}

std::vector<std::string> split_all(std::string_view text, const Abbreviations& abbreviations) {
    std::vector<std::string> found;
    for (const auto span : split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, abbreviations))
        found.emplace_back(text.substr(span.begin, span.size()));
    return found;
}

TEST(SentenceSplitter, HardCases) {
    const DataFiles files;
    for (const auto language : {Language::indonesian, Language::english}) {
        const Abbreviations abbreviations(files, language);
        const auto cases = read_cases(language == Language::indonesian ? "sentences_id.txt" : "sentences_en.txt");
        EXPECT_GE(cases.size(), 60U);
        for (const auto& one : cases) EXPECT_EQ(split_all(one.text, abbreviations), one.sentences);
    }
}

TEST(SentenceSplitter, CoversTheTextInOrder) {
    const DataFiles files;
    const Abbreviations abbreviations(files, Language::english);
    for (const auto& text : {std::string("  "), std::string("No stop at all"), std::string(100000, 'a'), std::string(50000, '.'),
                                   std::string("A. B. C. D. E. F."), std::string("\"\"\"(((\xE2\x80\x9C . ? !")}) {
        std::uint32_t end = 0;
        for (const auto span : split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, abbreviations)) {
            EXPECT_GE(span.begin, end);
            EXPECT_GT(span.end, span.begin);
            end = span.end;
        }
        EXPECT_LE(end, text.size());
    }
}

}  // namespace
}  // namespace babad
