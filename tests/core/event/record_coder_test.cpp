#include "core/event/record_coder.hpp"

#include <gtest/gtest.h>

#include "core/pipeline/pipeline.hpp"

namespace babad {
namespace {

std::string join_codes(const std::vector<std::string>& codes) {
    std::string text;
    for (const auto& code : codes) text += (text.empty() ? "" : ",") + code;
    return text;
}

/// "AGREE FRA>MLI"
std::vector<std::string> records_of(const std::string& text, Language language) {
    static const Knowledge knowledge;
    Article article;
    article.id = "a";
    article.language = language;
    article.text = text;
    article.published = parse_publication_time("2024-11-18T09:00:00+07:00");
    ReadingOptions options;
    options.records = true;
    std::vector<std::string> lines;
    for (const auto& report : read_article(std::move(article), knowledge, options).reports)
        lines.push_back(std::string(name(report.type)) + " " + join_codes(report.actors()) + ">" + join_codes(report.recipients()));
    return lines;
}

TEST(RecordCoder, Sentences) {
    const struct { Language language; const char* text; std::vector<std::string> records; } cases[] = {
        // what is announced: yielding is AGREE, conflict THREATEN; the place is the target
        {Language::english, "France will withdraw its troops from Mali.", {"AGREE FRA>MLI"}},
        {Language::indonesian, "Prancis akan menarik pasukannya dari Mali.", {"AGREE FRA>MLI"}},
        {Language::english, "Turkey plans to impose sanctions on Greece.", {"THREATEN TUR>GRC"}},
        {Language::indonesian, "Turki berencana menjatuhkan sanksi terhadap Yunani.", {"THREATEN TUR>GRC"}},
        // a government acts on its own state
        {Language::english, "The Iraqi government imposed a curfew in Baghdad on Sunday.", {"COERCE IRQ>IRQ"}},
        // one act a sentence
        {Language::english, "Russia attacked Ukraine on Friday after Japan condemned North Korea.", {"ASSAULT RUS>UKR"}},
        // who only tells of it takes no side
        {Language::english, "Kenya condemned the attack, Turkish officials said.", {"ACCUSE KEN>"}},
        // nothing was done
        {Language::english, "Russia did not attack Ukraine.", {}},
    };
    for (const auto& c : cases) EXPECT_EQ(records_of(c.text, c.language), c.records) << c.text;
}

}  // namespace
}  // namespace babad
