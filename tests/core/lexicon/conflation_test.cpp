#include "core/lexicon/conflation.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace babad {
namespace {

TEST(Conflation, FormsOfAWordHaveOneKey) {
    const std::vector<std::vector<const char*>> words{
        {"pengerahan", "mengerahkan", "dikerahkan", "kerahkan"},
        {"serangan", "menyerang", "diserang", "penyerangan", "serang"},
        {"tembakan", "menembak", "ditembak", "penembakan", "tembaknya"},
        {"pertemuan", "bertemu", "ditemui"},
        {"attack", "attacks", "attacked", "attacking"},
        {"strike", "strikes"},
        {"condemn", "condemned", "condemns", "condemning"},
    };
    for (const auto& forms : words)
        for (const auto* form : forms) EXPECT_EQ(conflated(form), conflated(forms.front())) << form;
}

TEST(Conflation, ShortAndForeignWordsStay) {
    for (const char* word : {"as", "pbb", "2024", "kim", "北京"}) EXPECT_EQ(conflated(word), word);
    EXPECT_NE(conflated("perang"), conflated("serang"));
    EXPECT_NE(conflated("summit"), conflated("missile"));
}

}  // namespace
}  // namespace babad
