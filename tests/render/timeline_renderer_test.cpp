#include "render/timeline_renderer.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <unistd.h>

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/json_reader.hpp"
#include "render/static_page.hpp"
#include "render/timeline_exchange.hpp"
#include "render/timeline_sheets.hpp"
#include "sample_events.hpp"

namespace babad {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class TimelineRendererTest : public ::testing::Test {
protected:
    TimelineRendererTest() : folder_(std::filesystem::temp_directory_path() / ("babad_render_" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(folder_);
    }
    ~TimelineRendererTest() override { std::filesystem::remove_all(folder_); }

    Timeline timeline(std::vector<Event> events, const std::string& language = "en") const {
        TimelineOptions options;
        options.title = "Title";
        options.language = language;
        return make_timeline(std::move(events), ontology_, options);
    }
    std::string draw(const Timeline& what, const std::string& name, TimelineStyle style = {}) const {
        render_timeline(what, ontology_, style, folder_ / name);
        return read_file(folder_ / name);
    }

    DataFiles files_;
    Ontology ontology_{files_};
    std::filesystem::path folder_;
};

std::vector<Event> hostile() {
    for (auto& [name, events] : hard_cases()) {
        if (name == "hostile") return events;
    }
    return {};
}

TEST_F(TimelineRendererTest, SameBytesWhateverTheOrderOfEvents) {
    std::vector<Event> events = storyline_events(storyline_folders().front());
    const Timeline one = timeline(events);
    std::reverse(events.begin(), events.end());
    const Timeline other = timeline(events);
    for (const char* name : {"a.svg", "a.pdf", "a.html", "a.txt", "a.json", "a.mmd", "a.ics"}) {
        EXPECT_EQ(draw(one, name), draw(other, name)) << name;
    }
    const TimelineStyle lanes{TimelineStyle::Form::lanes, "id"};
    EXPECT_EQ(draw(one, "b.svg", lanes), draw(other, "b.svg", lanes));
}

TEST_F(TimelineRendererTest, WritesWhatTheSuffixSays) {
    const Timeline small = timeline(sample_events({12, 5, 100, 0.3, 0.2, 0.3, 5, "", 0}));
    EXPECT_THAT(draw(small, "a.svg"), StartsWith("<svg "));
    EXPECT_THAT(draw(small, "a.pdf"), StartsWith("%PDF-"));
    EXPECT_THAT(draw(small, "a.png"), StartsWith("\x89PNG"));
    EXPECT_THAT(draw(small, "a.html"), StartsWith("<!DOCTYPE html>"));
    EXPECT_THAT(draw(small, "a.mmd"), StartsWith("timeline\n"));
    EXPECT_THAT(draw(small, "a.ics"), StartsWith("BEGIN:VCALENDAR\r\n"));
    EXPECT_THROW(draw(small, "a.doc"), UsageError);
    const auto json = parse_json("a.json", draw(small, "a.json"));
    EXPECT_EQ(json["events"].Size(), small.entries.size());
    EXPECT_EQ(json["undated"].Size(), small.undated.size());
}

TEST_F(TimelineRendererTest, HostileWordsStayWords) {
    const Timeline bad = timeline(hostile());
    for (const char* name : {"h.svg", "h.json"}) {
        const std::string text = draw(bad, name);
        EXPECT_THAT(text, Not(HasSubstr("<script>alert"))) << name;
        EXPECT_THAT(text, Not(HasSubstr("<img"))) << name;
        EXPECT_THAT(text, Not(HasSubstr("href=\"javascript"))) << name;
        EXPECT_THAT(text, Not(HasSubstr("\u202E"))) << name;
    }
    const std::string page = draw(bad, "h.html");
    EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
    EXPECT_THAT(page, Not(HasSubstr("<img src=x")));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    const std::string calendar = draw(bad, "h.ics");
    EXPECT_THAT(calendar, Not(HasSubstr("URL:javascript")));
}

TEST_F(TimelineRendererTest, ThePageWithoutScriptsHoldsEveryEventAndNoMarkupOfArticles) {
    const Timeline bad = timeline(hostile());
    const Labels labels("en");
    const std::string page = static_page(bad, ontology_, labels, spine_sheet(bad, ontology_, labels));
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("<img")));
    EXPECT_THAT(page, Not(HasSubstr("href=\"javascript")));
    for (const TimelineEntry& entry : bad.entries) EXPECT_THAT(page, HasSubstr("id=\"row-" + entry.event.id));
}

TEST_F(TimelineRendererTest, TextFitsTheTerminal) {
    const std::string text = timeline_text(timeline(hostile()), ontology_, 72);
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_THAT(text, HasSubstr("[1"));
}

TEST_F(TimelineRendererTest, CalendarLinesAreShort) {
    const std::string calendar = draw(timeline(storyline_events(storyline_folders().front())), "s.ics");
    for (std::size_t at = 0; at < calendar.size();) {
        const std::size_t end = calendar.find("\r\n", at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - at, 75U);
        at = end + 2;
    }
}

TEST_F(TimelineRendererTest, DrawsEveryHardCaseInEveryForm) {
    for (const auto& [name, events] : hard_cases()) {
        SCOPED_TRACE(name);
        for (const auto form : {TimelineStyle::Form::spine, TimelineStyle::Form::lanes}) {
            const std::string svg = draw(timeline(events, "id"), "c.svg", {form, "id"});
            for (std::size_t i = 0; i < events.size() && events.size() <= 400; ++i) EXPECT_THAT(svg, HasSubstr(events[i].id));
        }
        render_diagram(events, ontology_, {"id", "", 1, nullptr}, name, folder_ / "d.svg");
    }
}

}  // namespace
}  // namespace babad
