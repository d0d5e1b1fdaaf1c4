#include "core/event/report_extractor.hpp"

#include <gtest/gtest.h>

#include "core/calendar/edtf.hpp"
#include "core/pipeline/pipeline.hpp"

namespace babad {
namespace {

const Knowledge& knowledge() {
    static const Knowledge value;
    return value;
}

std::vector<Report> reports_of(const std::string& text, Language language) {
    Article article;
    article.id = "a";
    article.language = language;
    article.text = text;
    article.published = parse_publication_time("2024-11-18T09:00:00+07:00");
    return read_article(std::move(article), knowledge()).reports;
}

std::string list(const std::vector<std::string>& codes) {
    std::string text;
    for (const auto& code : codes) text += (text.empty() ? "" : ",") + code;
    return text;
}

/// "ASSAULT IDN>USA 2024-11-15 asserted"
std::string line(const Report& report) {
    return std::string(name(report.type)) + " " + list(report.actors()) + ">" + list(report.recipients()) + " " +
           (report.date ? to_edtf(*report.date) : "-") + " " + std::string(name(report.status));
}

// One sentence, its reports. 18 November 2024 is a Monday.
TEST(ReportExtractor, Sentences) {
    const struct { Language language; const char* text; std::vector<std::string> reports; } cases[] = {
        {Language::indonesian, "Rusia menyerang Ukraina pada Jumat.", {"ASSAULT RUS>UKR 2024-11-15 asserted"}},
        {Language::indonesian, "Ukraina diserang oleh Rusia pada 15 November 2024.", {"ASSAULT RUS>UKR 2024-11-15 asserted"}},
        {Language::indonesian, "Rusia tidak menyerang Ukraina.", {}},
        {Language::indonesian, "Rusia melancarkan serangan terhadap Ukraina pada Jumat.", {"ASSAULT RUS>UKR 2024-11-15 asserted"}},
        {Language::indonesian, "Jepang mengecam Korea Utara.", {"ACCUSE JPN>PRK 2024-11-18~ asserted"}},
        {Language::indonesian, "Jika Rusia menyerang Ukraina, semua berubah.", {}},
        {Language::english, "Russia attacked Ukraine on Friday.", {"ASSAULT RUS>UKR 2024-11-15 asserted"}},
        {Language::english, "Ukraine was attacked by Russia on Friday.", {"ASSAULT RUS>UKR 2024-11-15 asserted"}},
        {Language::english, "Russia did not attack Ukraine.", {}},
        {Language::english, "Japan condemned North Korea.", {"ACCUSE JPN>PRK 2024-11-18~ asserted"}},
        {Language::english, "Ukraine allegedly attacked Russia on Friday.", {"ASSAULT UKR>RUS 2024-11-15 claimed"}},
    };
    for (const auto& c : cases) {
        std::vector<std::string> found;
        for (const auto& report : reports_of(c.text, c.language)) found.push_back(line(report));
        EXPECT_EQ(found, c.reports) << c.text;
    }
}

// Who did it to whom, where the clause does not say it plainly.
TEST(ReportExtractor, IndonesianParties) {
    const struct { const char* text; std::vector<std::string> reports; } cases[] = {
        {"Rusia meratifikasi pakta dengan Iran yang menyerukan bantuan militer.", {"SUPPORT RUS>IRN 2024-11-18~ asserted"}},
        {"Menlu S. Jaishankar dari India mengecam Pakistan.", {"ACCUSE IND>PAK 2024-11-18~ asserted"}},
        {"Perang berlanjut sejak Rusia menyerang Ukraina pada Jumat.", {"ASSAULT RUS>UKR 2024-11-15 asserted"}},
        {"Sebelum gencatan senjata disepakati, Rusia menyerang Ukraina.", {"ASSAULT RUS>UKR 2024-11-18~ asserted"}},
        {"Ratusan mahasiswa berunjuk rasa di depan Kedutaan Besar Rusia di Jakarta.", {"PROTEST IDN/EDU>RUS 2024-11-18~ asserted"}},
        {"Rudal Rusia menghantam sembilan titik di Ukraina.", {"ASSAULT RUS>UKR 2024-11-18~ asserted"}},
        {"\"Kami akan membalas,\" ancam Presiden Rusia Vladimir Putin.", {"THREATEN RUS> 2024-11-18~ asserted"}},
        {"\"Kami mengecam Rusia,\" kata Menteri Luar Negeri Jepang.", {"ACCUSE JPN>RUS 2024-11-18~ asserted"}},
        {"Rusia menyerang Ukraina. Jepang mengecam serangan tersebut.",
         {"ASSAULT RUS>UKR 2024-11-18~ asserted", "ACCUSE JPN>RUS 2024-11-18~ asserted", "ASSAULT RUS>UKR 2024-11-18~ asserted"}},
        {"Jepang mengutuk pembunuhan warga Ukraina.", {"ACCUSE JPN> 2024-11-18~ asserted", "ASSAULT >UKR/CVL 2024-11-18~ asserted"}},
        {"Pakistan menutup perbatasan bagi India dan menghentikan perdagangan dengan India.",
         {"SANCTION PAK>IND 2024-11-18~ asserted", "SANCTION PAK>IND 2024-11-18~ asserted"}},
        {"Presiden Rusia menelepon Presiden Iran dan meminta bantuan militer.",
         {"CONSULT IRN,RUS> 2024-11-18~ asserted", "REQUEST RUS>IRN 2024-11-18~ asserted"}},
        {"Rusia menuding Ukraina menyerang Belgorod, tuduhan yang dibantah Kyiv.",
         {"ACCUSE RUS>UKR 2024-11-18~ asserted", "ASSAULT UKR>RUS 2024-11-18~ claimed"}},
        {"Presiden Rusia bertemu Presiden Iran dan Presiden Turki, lalu keduanya mengecam Israel.",
         {"CONSULT IRN,RUS,TUR> 2024-11-18~ asserted", "ACCUSE IRN,TUR>ISR 2024-11-18~ asserted"}},
        {"Rusia dan Ukraina berunding. Tentara kedua negara saling tembak pada Jumat.",
         {"CONSULT RUS,UKR> 2024-11-18~ asserted", "ASSAULT RUS,UKR> 2024-11-15 asserted"}},
    };
    for (const auto& c : cases) {
        std::vector<std::string> found;
        for (const auto& report : reports_of(c.text, Language::indonesian)) found.push_back(line(report));
        EXPECT_EQ(found, c.reports) << c.text;
    }
}

// PLOVER's own rule: cooperation still to come is AGREE.
TEST(ReportExtractor, FutureMeetingsAreAgreements) {
    for (const auto& [text, language] : {std::pair{"Presiden Rusia akan bertemu Presiden Amerika Serikat pada 25 November 2024.", Language::indonesian},
                                         std::pair{"Russia will hold talks with Ukraine on 25 November 2024.", Language::english}}) {
        const auto reports = reports_of(text, language);
        ASSERT_EQ(reports.size(), 1u) << text;
        EXPECT_EQ(reports[0].type, PloverType::agree) << text;
        EXPECT_EQ(reports[0].status, Status::planned) << text;
    }
}

TEST(ReportExtractor, WhatIsAskedForIsNoEventOfItsOwn) {
    for (const auto& [text, language] : {std::pair{"Jepang mendesak Rusia menarik pasukan dari Ukraina.", Language::indonesian},
                                         std::pair{"Japan urged Russia to withdraw its troops from Ukraine.", Language::english}}) {
        const auto reports = reports_of(text, language);
        ASSERT_EQ(reports.size(), 1u) << text;
        EXPECT_EQ(line(reports[0]), "REQUEST JPN>RUS 2024-11-18~ asserted") << text;
        EXPECT_EQ(reports[0].mode, "yield") << text;
    }
}

TEST(ReportExtractor, EvidenceIsExact) {
    const std::string text = "Pagi itu hujan. Rusia menyerang Ukraina pada Jumat.";
    for (const auto& report : reports_of(text, Language::indonesian)) {
        EXPECT_EQ(text.substr(report.trigger.start, report.trigger.end - report.trigger.start), report.trigger.quote);
        EXPECT_EQ(text.substr(report.sentence_start, report.quote.size()), report.quote);
        for (const auto& party : report.parties)
            EXPECT_EQ(text.substr(party.evidence.start, party.evidence.end - party.evidence.start), party.evidence.quote);
    }
}

// Noise costs bounded work and gives no events.
TEST(ReportExtractor, Noise) {
    std::string commas = "Rusia menyerang ";
    for (int i = 0; i < 10000; ++i) commas += ", ";
    std::string endless;
    for (int i = 0; i < 3000; ++i) endless += "Rusia menyerang Ukraina dan ";
    for (const auto& text : {commas, endless, std::string(100000, 'x'), std::string(10000, '"')})
        EXPECT_TRUE(reports_of(text, Language::indonesian).empty());
}

TEST(ReportExtractor, IdsAreDistinctAndStable) {
    const std::string text = "Rusia menyerang Ukraina pada Jumat. Jepang mengecam Rusia pada Sabtu.";
    const auto first = reports_of(text, Language::indonesian), second = reports_of(text, Language::indonesian);
    ASSERT_EQ(first.size(), 2u);
    EXPECT_NE(first[0].id, first[1].id);
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(first[i].id, second[i].id);
}

/// Dates of the reports of a text, in its order.
std::string dates_of(const char* text, Language language) {
    std::string dates;
    for (const auto& report : reports_of(text, language))
        dates += (dates.empty() ? "" : " ") + std::string(name(report.type)) + "=" + (report.date ? to_edtf(*report.date) : "-");
    return dates;
}

// 18 November 2024 is a Monday. What a sentence leaves open comes from the acts around it.
TEST(ReportExtractor, DatesFromTheArticle) {
    const struct { const char* what; Language language; const char* text; const char* dates; } cases[] = {
        {"both ends of a range", Language::indonesian, "Rusia menyerang Ukraina pada 3-5 November.", "ASSAULT=2024-11-03/2024-11-05"},
        {"both ends of a range", Language::english, "Russia attacked Ukraine from Nov. 3 to 5.", "ASSAULT=2024-11-03/2024-11-05"},
        {"since, of a lasting act", Language::english, "Russia has been shelling Ukraine since Friday.", "ASSAULT=2024-11-15/2024-11-18"},
        {"since, of a state", Language::indonesian, "Sandera itu ditahan Rusia sejak Mei 2023.", "COERCE=2023-05"},
        {"an act hung on one of its sentence", Language::english, "Russia attacked Ukraine on Nov. 4, two days after Japan sanctioned Moscow.", "ASSAULT=2024-11-04 SANCTION=2024-11-02"},
        {"an act hung on one told before", Language::indonesian, "Rusia menyerang Ukraina pada 4 November. Dua hari setelah serangan itu, Jepang mengecam Rusia.", "ASSAULT=2024-11-04 ASSAULT=2024-11-04 ACCUSE=2024-11-06"},
        {"the paragraph goes on", Language::indonesian, "Rusia menyerang Ukraina pada 4 November. Ukraina lalu menyerang Rusia.", "ASSAULT=2024-11-04 ASSAULT=2024-11-04"},
        {"a third state speaks later", Language::english, "Russia attacked Ukraine on Nov. 4. Japan condemned Moscow.", "ASSAULT=2024-11-04 ACCUSE=2024-11-18~"},
        {"the date in a clause about another act", Language::indonesian, "Jepang mengecam serangan Rusia ke Ukraina yang terjadi pada 4 November.", "ACCUSE=2024-11-18~ ASSAULT=2024-11-04"},
        {"the speaker's own words", Language::indonesian, "Jepang mendesak Rusia mundur, ujar juru bicara pemerintah Jepang, Kamis.", "REQUEST=2024-11-14"},
    };
    for (const auto& c : cases) EXPECT_EQ(dates_of(c.text, c.language), c.dates) << c.what << ": " << c.text;
}

}  // namespace
}  // namespace babad
