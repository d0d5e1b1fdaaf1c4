#include "core/chronicle/event_links.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/calendar/edtf.hpp"

namespace babad {
namespace {

struct Act {
    std::string id;
    const char* date;
    PloverType type;
    std::vector<std::string> actors, recipients;
    Status status = Status::asserted;
};

Event event_of(const Act& act) {
    Event event;
    event.id = act.id;
    event.date = parse_edtf(act.date);
    event.type = act.type;
    event.status = act.status;
    for (const auto& code : act.actors) event.actors.push_back({code, "", "", "", ""});
    for (const auto& code : act.recipients) event.recipients.push_back({code, "", "", "", ""});
    return event;
}

class EventLinksTest : public ::testing::Test {
protected:
    /// "e1>e2 response reversed 3", one a link.
    std::vector<std::string> links(const std::vector<Event>& events) const {
        std::vector<const Event*> all;
        for (const Event& event : events) all.push_back(&event);
        std::vector<std::string> lines;
        for (const EventLink& link : find_links(all, ontology_, words_)) {
            lines.push_back(link.from + '>' + link.to + ' ' + std::string(name(link.kind)) + ' ' + std::string(name(link.basis)) + ' ' + std::to_string(link.days));
        }
        return lines;
    }

    /// Two reports of one sentence: the triggers are the words in capitals, e1 the first of them.
    std::vector<std::string> said(const std::string& sentence, const char* first_date = "", const char* second_date = "", PloverType first = PloverType::assault) const {
        std::vector<Event> events;
        std::size_t at = 0;
        for (const auto& [id, date] : {std::pair("e1", first_date), {"e2", second_date}}) {
            while (at < sentence.size() && !(sentence[at] >= 'A' && sentence[at] <= 'Z' && at + 1 < sentence.size() && sentence[at + 1] >= 'A' && sentence[at + 1] <= 'Z')) ++at;
            Event event = event_of({id, date, events.empty() ? first : PloverType::assault, {events.empty() ? "A" : "B"}, {}});
            Report report;
            report.type = event.type;
            report.id = std::string("r") + id;
            report.article_key = "k";
            report.quote = sentence;
            report.sentence_start = 100;
            report.trigger.start = 100 + static_cast<std::uint32_t>(at);
            event.reports.push_back(report);
            events.push_back(event);
            while (at < sentence.size() && sentence[at] >= 'A' && sentence[at] <= 'Z') ++at;
        }
        return links(events);
    }

    DataFiles files_;
    Ontology ontology_{files_};
    LinkWords words_{files_};
};

using Lines = std::vector<std::string>;

TEST_F(EventLinksTest, DatesAndPartiesSuggestLinks) {
    using enum PloverType;
    const std::pair<std::vector<Act>, Lines> cases[] = {
        {{{"e1", "2024-11-01", assault, {"A"}, {"B"}}, {"e2", "2024-11-04", assault, {"B"}, {"A"}}}, {"e1>e2 response reversed 3"}},
        {{{"e1", "2024-11-01", accuse, {"A"}, {"B", "C"}}, {"e2", "2024-11-02", reject, {"C"}, {"A"}}}, {"e1>e2 response reversed 1"}},
        {{{"e1", "2024-11-01", assault, {"A"}, {"B"}}, {"e2", "2024-11-30", assault, {"B"}, {"A"}}}, {}},          // too late
        {{{"e1", "2024-11-01", assault, {"A"}, {"B"}}, {"e2", "2024-11-01", assault, {"B"}, {"A"}}}, {}},          // which was first?
        {{{"e1", "2024-11", assault, {"A"}, {"B"}}, {"e2", "2024-12-01", assault, {"B"}, {"A"}}}, {}},             // a month tells no order
        {{{"e1", "2024-11-01", consult, {"A"}, {"B"}}, {"e2", "2024-11-02", support, {"B"}, {"A"}}}, {}},          // no answer among friends
        {{{"e1", "2024-11-01", assault, {"A"}, {"B"}, Status::denied}, {"e2", "2024-11-02", assault, {"B"}, {"A"}}}, {}},
        {{{"e1", "2024-11-01", assault, {"A"}, {"B"}}, {"e2", "2024-11-02", assault, {"C"}, {"A"}}}, {}},
        {{{"e1", "2024-11-01", assault, {"A"}, {"B"}}, {"e2", "2024-11-03", accuse, {"A"}, {"B"}}}, {"e1>e2 follow_up repeated 2"}},
        {{{"e1", "2024-11-01", assault, {"A"}, {"B"}}, {"e2", "2024-11-03", aid, {"A"}, {"B"}}}, {}},
        {{{"e1", "2024-11-01", mobilize, {"A"}, {}}, {"e2", "2024-11-03", mobilize, {"A"}, {}}}, {"e1>e2 follow_up repeated 2"}},
        {{{"e1", "2024-11-01", mobilize, {"A"}, {}}, {"e2", "2024-11-03", accuse, {"A"}, {}}}, {}},
        {{{"e1", "2024-11-01", consult, {"A", "B"}, {}, Status::planned}, {"e2", "2024-12-20", consult, {"A", "B"}, {}}}, {"e1>e2 follow_up carried_out 49"}},
        // The nearest one is answered.
        {{{"e1", "2024-11-01", assault, {"A"}, {"B"}}, {"e2", "2024-11-02", accuse, {"A"}, {"B"}}, {"e3", "2024-11-05", assault, {"B"}, {"A"}}},
         {"e1>e2 follow_up repeated 1", "e2>e3 response reversed 3"}},
    };
    for (const auto& [acts, wanted] : cases) {
        std::vector<Event> events;
        for (const Act& act : acts) events.push_back(event_of(act));
        EXPECT_EQ(links(events), wanted) << acts[0].date << ' ' << acts[1].date;
        std::reverse(events.begin(), events.end());
        EXPECT_EQ(links(events), wanted) << "in any order";
    }
}

TEST_F(EventLinksTest, SentencesSayLinks) {
    const struct { std::string sentence; Lines wanted; PloverType first = PloverType::assault; } cases[] = {
        {"A CONDEMNED B after it ATTACKED the town.", {"e2>e1 follow_up said 0"}},
        {"A STRUCK the base in retaliation for the ATTACK.", {"e2>e1 response said 0"}},
        {"The ARREST sparked PROTESTS in the capital.", {"e1>e2 cause said 0"}},
        {"PROTESTS sparked by the ARREST went on.", {"e2>e1 cause said 0"}},
        {"After the ATTACK, A CONDEMNED B.", {"e1>e2 follow_up said 0"}},
        {"The TALKS were followed by a CEASEFIRE.", {"e1>e2 follow_up said 0"}},
        {"A MENGECAM B setelah MENYERANG kota itu.", {"e2>e1 follow_up said 0"}},
        {"PENANGKAPAN itu memicu UNJUK rasa.", {"e1>e2 cause said 0"}},
        {"Menanggapi SERANGAN itu, A MENGECAM B.", {"e1>e2 response said 0"}},
        {"UNJUK rasa dipicu oleh PENANGKAPAN itu.", {"e2>e1 cause said 0"}},
        {"A MET B and PRAISED C.", {}},
        {"A CONDEMNED the deadly ATTACK.", {"e2>e1 response said 0"}, PloverType::accuse},
        {"A MENGECAM keras SERANGAN itu.", {"e2>e1 response said 0"}, PloverType::accuse},
        {"A CONDEMNED B and ATTACKED C.", {}, PloverType::accuse},
        {"A CONDEMNED B, ATTACKING C.", {}, PloverType::accuse},
        {"A MENGECAM B, sedangkan C MENYERANG.", {}, PloverType::accuse},
        {"A VISITED the TALKS.", {}, PloverType::consult},
        {"A MET B, and after one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen PRAISED C.", {}},
    };
    for (const auto& [sentence, wanted, first] : cases) EXPECT_EQ(said(sentence, "", "", first), wanted) << sentence;
    EXPECT_EQ(said("A CONDEMNED B after it ATTACKED.", "2024-11-04", "2024-11-01"), Lines{"e2>e1 follow_up said 3"});
    EXPECT_EQ(said("A CONDEMNED B after it ATTACKED.", "2024-11-01", "2024-11-04"), Lines{}) << "dates speak against it";
}

}  // namespace
}  // namespace babad
