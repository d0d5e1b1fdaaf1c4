#include "core/text/furniture_marker.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

TEST(FurnitureMarker, MarksPastedPages) {
    const DataFiles files;
    const ReadingTables tables(files);
    Article article;
    article.title = "Menlu Tiba di Hanoi";
    article.text =
        "Menlu tiba di bandara untuk berunding.(ANTARA)\n\nMenlu Tiba di Hanoi\n\nRina Contoh \u2022 18 November 2024 17:10\n\n"
        "Hanoi: Menlu tiba pada Senin, 18 November 2024.\n\nBaca juga: Berita lain\n\n"
        "Ia akan bertemu presiden SCROLL TO CONTINUE WITH CONTENT pada Selasa.\n\n"
        "By Friday, the talks had ended.\n\nJangan lupa ikuti update berita lainnya\n\n(Rina C)";
    mark_furniture(article, tables);
    std::string marks;
    std::uint32_t end = 0;
    for (const auto& piece : article.furniture) {
        EXPECT_GE(piece.span.begin, end);
        end = piece.span.end;
        marks += piece.why + '=' + article.text.substr(piece.span.begin, 12) + ';';
    }
    EXPECT_EQ(marks,
              "caption=Menlu tiba d;title=Menlu Tiba d;byline=Rina Contoh ;related-link=Baca juga: B;advert=SCROLL TO CO;newsletter=Jangan lupa "
              ";byline=(Rina C);");
}

}  // namespace
}  // namespace babad
