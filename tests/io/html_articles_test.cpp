#include "io/html_articles.hpp"

#include <gtest/gtest.h>

#include "tests/io/reading_samples.hpp"

namespace babad {
namespace {

const std::vector<std::string> paragraphs{
    "Menteri luar negeri kedua negara bertemu di Hanoi pada Senin untuk membahas sengketa perbatasan yang berlarut-larut.",
    "Baca juga: <a href='/x'>Sebuah berita lain</a>",
    "Pertemuan itu berlangsung dua jam dan menghasilkan pernyataan bersama, kata juru bicara kementerian kepada wartawan.",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Kedua pihak sepakat melanjutkan perundingan bulan depan di ibu kota yang lain, menurut pernyataan itu."};

Article read_page(const std::string& page, const std::string& name = "halaman.html") {
    auto sample = read_sample(page, name);
    EXPECT_EQ(sample.articles.size(), 1U);
    return sample.articles.empty() ? Article() : std::move(sample.articles.front());
}

TEST(HtmlArticles, TakesTheTextAndLeavesTheRest) {
    const auto article = read_page(make_page("", "Dua Menlu Bertemu di Hanoi", paragraphs));
    EXPECT_EQ(article.id, "halaman");
    EXPECT_EQ(article.title, "Dua Menlu Bertemu di Hanoi");
    EXPECT_EQ(article.text, paragraphs[0] + "\n\n" + paragraphs[2] + "\n\n" + paragraphs[4]);
    EXPECT_EQ(article.language, Language::indonesian);
    EXPECT_FALSE(article.published.has_value());
}

TEST(HtmlArticles, Dates) {
    const std::pair<const char*, const char*> cases[] = {
        {"<meta property='article:published_time' content='2024-11-18T17:10:00+07:00'>", "2024-11-18T17:10:00+07:00"},
        {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-11-18T10:10:00Z\",}</script>", "2024-11-18T10:10:00Z"},
        {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\n\"headline\":\"a \"b\" c\",\"datePublished\":\"2024-11-18\"}</script>", "2024-11-18"},
        {"<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Organization\"},{\"@type\":[\"Article\"],\"datePublished\":\"2024-11-18\"}]}</script>", "2024-11-18"},
        {"<link rel='canonical' href='https://contoh.example/2024/11/18/menlu'>", "2024-11-18"},
        {"<link rel='canonical' href='https://contoh.example/2024/11/18/menlu'><meta property='article:published_time' content='2025-03-01'>", "2024-11-18"},
        {"<link rel='canonical' href='https://contoh.example/2024/11/3-alasan'>", ""},
        {"<meta property='article:modified_time' content='2024-11-19'>", "2024-11-19"},
        {"<meta name='viewport' content='2024-11-18'>", ""},
        {"", ""},
    };
    for (const auto& [head, expected] : cases) {
        const auto article = read_page(make_page(head, "Dua Menlu Bertemu di Hanoi", paragraphs));
        EXPECT_EQ(article.published ? article.published->iso : "", expected) << head;
        EXPECT_EQ(article.published_basis.empty(), !article.published.has_value());
    }
}

TEST(HtmlArticles, VisibleDates) {
    const std::pair<const char*, const char*> cases[] = {
        {"<div class='date'>Senin, 18 Nov 2024 17:10 WIB</div>", "2024-11-18T17:10+07:00"},
        {"<div>Rina Contoh - 18/11/2024, 17:10 WIB</div>", "2024-11-18T17:10+07:00"},
        {"<time datetime='2024-11-18T10:10:00Z'>kemarin</time>", "2024-11-18T10:10:00Z"},
        {"<div class='date'>Minggu, 18 Nov 2024</div>", ""},  // it was a Monday
        {"<div class='tel'>021-555-2024</div>", ""},
    };
    for (const auto& [line, expected] : cases) {
        const auto article = read_page(make_page("", "Dua Menlu Bertemu di Hanoi", paragraphs, line));
        EXPECT_EQ(article.published ? article.published->iso : "", expected) << line;
        EXPECT_EQ(article.text.find("2024"), std::string::npos);
    }
}

TEST(HtmlArticles, KeepsEachDateWithItsSource) {
    const auto article = read_page(make_page("<meta property='article:published_time' content='2024-11-18'><meta property='article:modified_time' content='2024-11-20'>"
                                             "<link rel='canonical' href='https://contoh.example/2024/11/18/a'>",
                                             "Dua Menlu Bertemu di Hanoi", paragraphs));
    std::string kinds;
    for (const auto& date : article.dates) kinds += date.kind + ' ' + date.value + ';';
    EXPECT_EQ(kinds, "published 2024-11-18;modified 2024-11-20;url 2024-11-18;");
}

TEST(HtmlArticles, Charsets) {
    const std::string latin = "<html><head><meta charset='iso-8859-1'><title>x</title></head><body><p>Caf\xE9 owners met the minist\xE8re\x92s officials in the capital on Monday, they said in a statement.</p>"
                              "<p>The talks lasted for two hours and ended without any result at all.</p></body></html>";
    EXPECT_NE(read_page(latin).text.find("Caf\u00E9 owners met the minist\u00E8re\u2019s"), std::string::npos);
    auto lying = latin;
    lying.replace(lying.find("Caf\xE9"), 4, "Caf\u00C3\u00A9");  // doubly encoded, and says ISO-8859-1 although all is UTF-8
    lying.replace(lying.find("minist\xE8re\x92s"), 11, "minist\u00E8re\u2019s");
    EXPECT_NE(read_page(lying).text.find("Caf\u00E9 owners met the minist\u00E8re\u2019s"), std::string::npos);
}

TEST(HtmlArticles, HostileNestingIsBounded) {
    for (const std::string& tag : std::vector<std::string>{"div", "b", "table", "a", "font", "ul"}) {
        std::string page = "<html><body>";
        for (int i = 0; i < 30000; ++i) page += '<' + tag + '>';
        read_sample(page + "tail", "deep.html");
    }
    std::string wide = "<html><body>";
    for (int i = 0; i < 50000; ++i) wide += "<p class='a b c'>x<br>";
    EXPECT_LE(read_sample(wide, "wide.html").articles.size(), 1U);
}

}  // namespace
}  // namespace babad
