#include "core/text/document_builder.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

TEST(DocumentBuilder, KindsOfBlocks) {
    const DataFiles files;
    const LanguagePack pack(Language::indonesian, files);
    Article article;
    article.title = "Menlu Tiba";
    article.language = Language::indonesian;
    article.text = "Latar belakang\nMenlu tiba di Hanoi. Ia disambut.\n- Satu butir.\n2. Dua butir.\nBaca juga: lain\nKeterangan.(ANTARA)";
    const auto related = static_cast<std::uint32_t>(article.text.find("Baca"));
    const auto caption = static_cast<std::uint32_t>(article.text.find("Keterangan"));
    article.furniture = {{{related, related + 15}, "related-link"}, {{caption, static_cast<std::uint32_t>(article.text.size())}, "caption"}};
    const auto document = build_document(std::move(article), pack);
    std::string kinds;
    for (const auto& sentence : document.sentences())
        kinds += std::to_string(static_cast<int>(sentence.block)) + ' ' + std::string(document.text(sentence.span)) + ';';
    const auto number = [](BlockKind kind) { return std::to_string(static_cast<int>(kind)); };
    EXPECT_EQ(kinds.substr(0, kinds.find("Keterangan") - 2),
              number(BlockKind::title) + " Menlu Tiba;" + number(BlockKind::heading) + " Latar belakang;" + number(BlockKind::paragraph) +
                  " Menlu tiba di Hanoi.;" + number(BlockKind::paragraph) + " Ia disambut.;" + number(BlockKind::list_item) + " Satu butir.;" +
                  number(BlockKind::list_item) + " Dua butir.;" + number(BlockKind::furniture) + " Baca juga: lain;");
    EXPECT_EQ(document.sentences().back().block, BlockKind::caption);
}

}  // namespace
}  // namespace babad
