#include "core/time/time_tagger.hpp"

#include <gtest/gtest.h>

#include <random>

#include "core/calendar/edtf.hpp"
#include "core/pipeline/knowledge.hpp"
#include "core/text/document_builder.hpp"

namespace babad {
namespace {

const Knowledge& knowledge() {
    static const Knowledge value;
    return value;
}

Document document(Language language, std::string text, std::string_view published, std::string title = {}) {
    Article article;
    article.id = "a";
    article.language = language;
    article.title = std::move(title);
    article.text = std::move(text);
    article.published = parse_publication_time(published);
    return build_document(std::move(article), knowledge().pack(language));
}

/// "words=value; words=value" of all expressions.
std::string tagged(Language language, std::string_view text, std::string_view published, std::optional<AnchorMode> mode = std::nullopt) {
    const auto read = document(language, std::string(text), published);
    std::string result;
    for (const auto& expression : find_times(read, knowledge().pack(language), mode).expressions) {
        if (!result.empty()) result += "; ";
        result += read.text(expression.span);
        result += '=' + expression.value;
    }
    return result;
}

struct TimeTaggerCase {
    std::string_view text, expected;
};

constexpr std::string_view monday = "2024-11-18";

TEST(TimeTagger, ReadsIndonesianNews) {
    const TimeTaggerCase cases[] = {
        {"Ia tiba di Ambon, Selasa (12/11/2024).", "Selasa (12/11/2024)=2024-11-12"},
        {"Rapat digelar Senin (11/11/2024) pukul 13.45 WITA.", "Senin (11/11/2024) pukul 13.45 WITA=2024-11-11T13:45"},
        {"Kapal berangkat pada Jumat (6/12).", "Jumat (6/12)=2024-12-06"},
        {"Mereka akan bertemu pada Kamis.", "Kamis=2024-11-21"},
        {"Mereka bertemu pada Kamis.", "Kamis=2024-11-14"},
        {"Harga naik sejak Rabu pekan lalu.", "Rabu pekan lalu=2024-11-13"},
        {"Ia datang tiga pekan silam.", "tiga pekan silam=2024-W44"},
        {"Perang berakhir lima dekade lalu.", "lima dekade lalu=197"},
        {"Listrik padam kemarin malam.", "kemarin malam=2024-11-17TNI"},
        {"Sidang dimulai jam 9 pagi.", "jam 9 pagi=2024-11-18T09:00"},
        {"Gencatan senjata berlaku 3-7 Oktober 2024.", "3=2024-10-03; 7 Oktober 2024=2024-10-07"},
        {"Masa jabatan 2019-2024 berakhir.", "2019=2019; 2024=2024"},
        {"Produksi naik pada triwulan II 2023.", "triwulan II 2023=2023-Q2"},
        {"Warga ditahan 3x24 jam.", "3x24 jam=PT72H"},
        {"Hujan turun berhari-hari.", "berhari-hari=PXD"},
        {"Pasar buka tiap Selasa.", "tiap Selasa=XXXX-WXX-2"},
        {"Pilot diculik pada 2021 dan dibebaskan dua tahun kemudian.", "2021=2021; dua tahun kemudian=2023"},
        {"Bandara ditutup dini hari tadi.", "dini hari tadi=2024-11-18TMO"},
        {"Festival itu digelar akhir pekan lalu.", "akhir pekan lalu=2024-W46-WE"},
        {"Ekspor meningkat pada abad ke-17.", "abad ke-17=16"},
        {"Kerajaan itu runtuh pada 480 SM.", "480 SM=BC0480"},
        {"Feri menyeberang pada 4, 9, dan 12 Oktober.", "4=2024-10-04; 9=2024-10-09; 12 Oktober=2024-10-12"},
        {"Pada 2-3 September, gubernur diperiksa.", "2=2024-09-02; 3 September=2024-09-03"},
        {"Jembatan ambruk pada pekan kedua September.", "pekan kedua September=2024-W36"},
        {"Toko tutup pukul setengah delapan malam.", "pukul setengah delapan malam=2024-11-18T19:30"},
        {"Warga berjaga setiap Sabtu malam.", "setiap Sabtu malam=XXXX-WXX-6TNI"},
        {"Iuran naik setiap tahunnya.", "setiap tahunnya=P1Y"},
    };
    for (const auto& c : cases) EXPECT_EQ(tagged(Language::indonesian, c.text, monday), c.expected) << c.text;
}

TEST(TimeTagger, ReadsEnglishNews) {
    const TimeTaggerCase cases[] = {
        {"The envoy arrived on Thursday.", "Thursday=2024-11-14"},
        {"The envoy will arrive on Thursday.", "Thursday=2024-11-21"},
        {"The envoy may arrive in April.", "April=2025-04"},
        {"The visa expires on Thursday.", "Thursday=2024-11-21"},
        {"Ferries crossed on Oct. 4, 9 and 12.", "Oct. 4=2024-10-04; 9=2024-10-09; 12=2024-10-12"},
        {"Ferries crossed on 4, 9 and 12 October.", "4=2024-10-04; 9=2024-10-09; 12 October=2024-10-12"},
        {"On Oct. 4, 9 people and 12 dogs crossed.", "Oct. 4=2024-10-04"},
        {"Firing stopped at 6 p.m. Jakarta time on Sunday.", "6 p.m. Jakarta time on Sunday=2024-11-17T18:00"},
        {"Shops close at a quarter to six.", "a quarter to six=2024-11-18T05:45"},
        {"The lights were out all week.", "all week=P1W"},
        {"Repairs took more than a year and a half.", "more than a year and a half=P1.5Y"},
        {"The bridge was built in nineteen thirty-six.", "nineteen thirty-six=1936"},
        {"The bus left late on Thursday night.", "late on Thursday night=2024-11-14TNI"},
        {"In week 14 of last year prices fell.", "week 14 of last year=2023-W14"},
        {"The ministry said Wednesday it would send aid.", "Wednesday=2024-11-13"},
        {"The bridge fell on Oct. 3, 2019.", "Oct. 3, 2019=2019-10-03"},
        {"The camp was hit at 4:20 p.m. on Saturday.", "4:20 p.m. on Saturday=2024-11-16T16:20"},
        {"Talks ended early Tuesday.", "early Tuesday=2024-11-12"},
        {"Rain fell for more than two weeks.", "more than two weeks=P2W"},
        {"A 36-hour curfew followed.", "36-hour=PT36H"},
        {"Four weeks ago the dam broke.", "Four weeks ago=2024-W43"},
        {"The army withdrew in late August.", "late August=2024-08"},
        {"It began in the summer of 1997.", "the summer of 1997=1997-SU"},
        {"Prices doubled in the 1980s.", "the 1980s=198"},
        {"They met from March 3 to 9.", "March 3=2024-03-03; 9=2024-03-09"},
        {"He was held between 1998 and 2004.", "1998=1998; 2004=2004"},
        {"The king fled on May 2, 1990; three days later he resigned.", "May 2, 1990=1990-05-02; three days later=1990-05-05"},
        {"The office opens every Monday.", "every Monday=XXXX-WXX-1"},
        {"He wrote twice a year.", "twice a year=P1Y"},
        {"Voting takes place in the second quarter of 2025.", "the second quarter of 2025=2025-Q2"},
        {"The temple was sacked in 387 BC.", "387 BC=BC0387"},
    };
    for (const auto& c : cases) EXPECT_EQ(tagged(Language::english, c.text, monday), c.expected) << c.text;
}

TEST(TimeTagger, LeavesTrapsAlone) {
    const TimeTaggerCase english[] = {
        {"He quoted Section 12 and Resolution 2720.", ""}, {"A crowd of 2,019 gathered.", ""},
        {"The Monday Club met.", ""},                      {"Mr May spoke.", ""},
        {"They march to the square.", ""},                 {"It cost $1999.", ""},
        {"The 45-year-old farmer died.", ""},              {"Call 021-2020-1999.", ""},
    };
    for (const auto& c : english) EXPECT_EQ(tagged(Language::english, c.text, monday), c.expected) << c.text;
    const TimeTaggerCase indonesian[] = {
        {"Ia dijerat UU Nomor 12 Tahun 2011.", ""}, {"Sebanyak 1.998 rumah rusak.", ""},
        {"Api melalap Pasar Rebo.", ""},            {"Mereka jamuan makan malam bersama.", ""},
        {"Harganya Rp2015.", ""},                   {"Korban berusia 17 tahun.", ""},
    };
    for (const auto& c : indonesian) EXPECT_EQ(tagged(Language::indonesian, c.text, monday), c.expected) << c.text;
}

TEST(TimeTagger, LeavesUnsaidPartsOpenWithoutAPublicationDate) {
    const TimeTaggerCase cases[] = {
        {"The vote was held on Friday.", "Friday=XXXX-WXX-5"},
        {"The vote was held on November 8.", "November 8=XXXX-11-08"},
        {"The vote was held yesterday.", "yesterday=XXXX-XX-XX"},
        {"The vote was held on November 8, 2022.", "November 8, 2022=2022-11-08"},
    };
    for (const auto& c : cases) EXPECT_EQ(tagged(Language::english, c.text, ""), c.expected) << c.text;
}

TEST(TimeTagger, CountsNarrativesFromTheLastDate) {
    const std::string_view text =
        "The siege began on 4 March 1811. In May the walls fell. On 12 December the governor fled. In January a new one came. "
        "The previous year had been quiet.";
    EXPECT_EQ(tagged(Language::english, text, monday, AnchorMode::narrative),
              "4 March 1811=1811-03-04; May=1811-05; 12 December=1811-12-12; January=1812-01; The previous year=1811");
    EXPECT_EQ(tagged(Language::english, "Rain fell in May.", monday, AnchorMode::news), "May=2024-05");
}

TEST(TimeTagger, ChoosesTheAnchorForADocumentAndSaysWhy) {
    const auto mode = [](std::string text) {
        const auto times = find_times(document(Language::english, std::move(text), monday), knowledge().english);
        EXPECT_FALSE(times.anchor_reason.empty());
        return times.anchor;
    };
    EXPECT_EQ(mode("The war began in 1914. In June 1915 the front moved. On 1 July 1916 the army attacked. It ended in 1918."), AnchorMode::narrative);
    EXPECT_EQ(mode("The army attacked on Monday. It had retreated last week. The war began in 2022."), AnchorMode::news);
}

TEST(TimeTagger, KeepsWhatHangsOnAnEventUnresolved) {
    const auto read = document(Language::english, "He left three days after the coronation.", monday);
    const auto times = find_times(read, knowledge().english);
    ASSERT_EQ(times.expressions.size(), 1U);
    EXPECT_EQ(times.expressions[0].value, "");
    EXPECT_EQ(times.expressions[0].anchor_words, "the coronation");
    EXPECT_EQ(times.expressions[0].offset_days, 3);
    EXPECT_FALSE(times.expressions[0].range);

    const auto indonesian = document(Language::indonesian, "Ia pergi dua pekan sebelum pemilu.", monday);
    const auto before = find_times(indonesian, knowledge().indonesian);
    ASSERT_EQ(before.expressions.size(), 1U);
    EXPECT_EQ(before.expressions[0].anchor_words, "pemilu");
    EXPECT_EQ(before.expressions[0].offset_days, -14);
}

TEST(TimeTagger, ReportsDaysThatDoNotExist) {
    for (const std::string_view text : {"Rapat digelar 31 Februari 2024.", "Rapat digelar 31/02/2024."}) {
        const auto read = document(Language::indonesian, std::string(text), monday);
        const auto times = find_times(read, knowledge().indonesian);
        ASSERT_EQ(times.expressions.size(), 1U) << text;
        EXPECT_EQ(times.expressions[0].value, "");
        EXPECT_FALSE(times.expressions[0].range);
        ASSERT_EQ(times.impossible.size(), 1U);
    }
}

TEST(TimeTagger, GivesDaysAsEdtf) {
    const struct { Language language; std::string_view text, edtf; DateBasis basis; } cases[] = {
        {Language::english, "It was signed on 5 May 2021.", "2021-05-05", DateBasis::explicit_date},
        {Language::english, "It was signed last week.", "2024-11-11/2024-11-17", DateBasis::relative},
        {Language::english, "It was recently signed.", "2024-10~", DateBasis::vague},
        {Language::english, "It was signed over the weekend.", "2024-11-16/2024-11-17", DateBasis::relative},
        {Language::english, "It was signed in early 2020.", "2020-01~/2020-04~", DateBasis::explicit_date},
        {Language::english, "It was signed in the spring of 2020.", "2020-03~/2020-05~", DateBasis::explicit_date},
        {Language::english, "They ruled in the 1990s.", "199X", DateBasis::explicit_date},
        {Language::indonesian, "Harga naik pada akhir Oktober.", "2024-10-21~/2024-10-31~", DateBasis::relative},
        {Language::indonesian, "Harga naik dalam tiga bulan terakhir.", "2024-08-18/2024-11-18", DateBasis::relative},
        {Language::indonesian, "Harga naik pada kuartal III 2024.", "2024-07/2024-09", DateBasis::explicit_date},
    };
    for (const auto& c : cases) {
        const auto times = find_times(document(c.language, std::string(c.text), monday), knowledge().pack(c.language));
        ASSERT_EQ(times.expressions.size(), 1U) << c.text;
        ASSERT_TRUE(times.expressions[0].range) << c.text;
        EXPECT_EQ(to_edtf(*times.expressions[0].range), c.edtf) << c.text;
        EXPECT_EQ(times.expressions[0].range->basis, c.basis) << c.text;
    }
}

TEST(TimeTagger, DatesAHeadlineByItsText) {
    const auto read = document(Language::indonesian, "Gencatan senjata akan berlaku pada Minggu (24/11/2024).", monday, "Gencatan Senjata Berlaku Minggu");
    const auto times = find_times(read, knowledge().indonesian);
    ASSERT_EQ(times.expressions.size(), 2U);
    EXPECT_EQ(times.expressions[0].value, "2024-11-24");
}

TEST(TimeTagger, KeepsThePublishersOwnDay) {
    EXPECT_EQ(tagged(Language::english, "It happened today.", "2024-11-18T00:30:00+07:00"), "today=2024-11-18");
    EXPECT_EQ(tagged(Language::english, "It happened today.", "2024-11-18T23:30:00-08:00"), "today=2024-11-18");
}

/// Words of both tables, figures and marks in any order: whatever comes, expressions are in order, apart and inside their sentence.
TEST(TimeTagger, HoldsItsPromisesOnAnyText) {
    const std::string_view words[] = {"Senin", "Monday", "18", "2024", "11", "/", "-", ".", ",", "(", ")", "pukul", "at", "two", "dua", "weeks",
                                      "pekan", "lalu", "ago", "later", "kemudian", "the", "next", "night", "malam", "May", "Mei", "awal", "late",
                                      "to", "hingga", "BC", "99999", "0000", "'", "s", "1990", "an", "every", "setiap", "a.m.", "and", "31", "\xD9\xA3", "half"};
    std::mt19937 random(5);
    std::uniform_int_distribution<std::size_t> pick(0, std::size(words) - 1);
    for (int round = 0; round < 400; ++round) {
        std::string text;
        for (int i = 0; i < 30; ++i) text += std::string(words[pick(random)]) + (random() % 3 == 0 ? "" : " ");
        const Language language = round % 2 == 0 ? Language::english : Language::indonesian;
        const auto read = document(language, text, round % 3 == 0 ? std::string_view{} : monday);
        const auto times = find_times(read, knowledge().pack(language));
        std::uint32_t end = 0;
        for (const auto& expression : times.expressions) {
            EXPECT_LE(end, expression.span.begin);
            EXPECT_LT(expression.span.begin, expression.span.end);
            EXPECT_TRUE(read.sentences()[expression.sentence].span.contains(expression.span));
            EXPECT_TRUE(read.sentences()[expression.sentence].tokens.contains(expression.tokens));
            if (expression.range) {
                EXPECT_TRUE(parse_edtf(to_edtf(*expression.range)));
            }
            end = expression.span.end;
        }
    }
}

TEST(TimeTagger, SurvivesLongSentencesOfFiguresAndCommas) {
    for (const std::string_view piece : {"1", "1,", "18/11/2024", "12 ", "1-", "5 May ", "two hundred ", "Senin ("}) {
        std::string text;
        while (text.size() < 20'000) text += piece;
        for (const auto language : {Language::english, Language::indonesian}) {
            const auto read = document(language, text, monday);
            for (const auto& expression : find_times(read, knowledge().pack(language)).expressions)
                EXPECT_LE(expression.tokens.size(), 28U);
        }
    }
}

}  // namespace
}  // namespace babad
