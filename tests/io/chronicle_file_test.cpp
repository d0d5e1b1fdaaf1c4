#include "io/chronicle_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <random>

#include "core/base/error.hpp"
#include "io/sink.hpp"
#include "tests/io/store_samples.hpp"

namespace babad {
namespace {

namespace fs = std::filesystem;
using enum PloverType;

/// An empty folder of its own for each test.
class ChronicleFileTest : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / fmt::format("babad-store-{}-{}", ::getpid(), testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path file() const { return folder_ / "news.babad"; }
    ChronicleFile open(ChronicleFile::Mode mode) const { return {file(), mode, sample_ontology()}; }

    fs::path folder_;
};

ChronicleFile::Batch three_articles() {
    return {{make_entry("a1", {{.article = "a1", .actors = {"KOR", "USA"}, .date = "2024-11-15", .start = 10},
                               {.article = "a1", .type = accuse, .kind = "condemnation", .actors = {"PRK"}, .recipients = {"USA"}, .date = "2024-11-15", .start = 90}}),
             make_entry("a2", {{.article = "a2", .actors = {"KOR", "USA"}, .date = "2024-11-15", .start = 20}}),
             make_entry("a3", {{.article = "a3", .type = assault, .kind = "attack", .actors = {"RUS"}, .recipients = {"UKR"}, .date = "2024-11-17", .start = 5}})}};
}

std::string exported(const ChronicleFile& chronicle) {
    std::string text;
    for (const auto& event : chronicle.events()) text += event_json(event, sample_ontology()) + "\n";
    return text;
}

TEST_F(ChronicleFileTest, AddingTwiceChangesNothing) {
    std::string first;
    {
        auto chronicle = open(ChronicleFile::Mode::create);
        const auto added = chronicle.add(three_articles());
        EXPECT_EQ(added.new_articles, 3U);
        EXPECT_EQ(added.reports, 4U);
        EXPECT_EQ(added.events, 3U);
        first = exported(chronicle);
        EXPECT_EQ(chronicle.add(three_articles()).new_articles, 0U);
        EXPECT_EQ(exported(chronicle), first);
    }
    EXPECT_FALSE(fs::exists(file().string() + "-wal"));
    EXPECT_FALSE(fs::exists(file().string() + "-shm"));
    EXPECT_EQ(exported(open(ChronicleFile::Mode::read)), first);
}

TEST_F(ChronicleFileTest, ANewVersionOfAnAddressReplacesTheOld) {
    auto chronicle = open(ChronicleFile::Mode::create);
    chronicle.add(three_articles());
    auto again = make_entry("a3", {{.article = "a3", .type = aid, .kind = "military_aid", .actors = {"USA"}, .recipients = {"UKR"}, .date = "2024-11-17", .start = 5}});
    again.article.text = "corrected text";
    const auto added = chronicle.add({{again}});
    EXPECT_EQ(added.new_articles, 1U);
    EXPECT_EQ(added.superseded, 1U);
    EXPECT_EQ(added.events, 3U);
    EXPECT_EQ(exported(chronicle).find("ASSAULT"), std::string::npos);
    EXPECT_EQ(chronicle.sources().size(), 3U);
}

TEST_F(ChronicleFileTest, AnyOrderAndAnySplitGiveTheSame) {
    const auto batch = three_articles();
    std::string expected;
    {
        auto chronicle = open(ChronicleFile::Mode::create);
        chronicle.add(batch);
        expected = exported(chronicle) + chronicle.revision();
    }
    for (const auto& order : std::vector<std::vector<std::size_t>>{{2, 1, 0}, {1, 0, 2}, {0, 2, 1}}) {
        fs::remove(file());
        auto chronicle = open(ChronicleFile::Mode::create);
        for (const auto at : order) chronicle.add({{batch.entries[at]}});
        EXPECT_EQ(exported(chronicle) + chronicle.revision(), expected);
    }
}

/// Articles that share events, some of them copies of one another, some new versions of an address.
std::vector<ChronicleFile::Batch::Entry> random_entries(std::uint32_t seed) {
    std::map<std::string, std::vector<Sample>> by_article;
    for (const auto& sample : random_samples(seed, 60)) by_article[sample.article].push_back(sample);
    std::mt19937 random(seed);
    std::vector<ChronicleFile::Batch::Entry> entries;
    for (const auto& [article, samples] : by_article) {
        entries.push_back(make_entry(article, samples));
        auto& made = entries.back().article;
        made.published = parse_publication_time(fmt::format("2024-11-{:02}T{:02}:{:02}:00+07:00", 2 + entries.size() % 5, entries.size() % 24, entries.size() % 60));
        if (random() % 4 == 0) made.url = fmt::format("https://example.org/shared/{}", random() % 3);
        std::string story;
        for (std::size_t word = 0; word < 80; ++word) story += fmt::format("w{} ", word * 7 + entries.size() % 4 * 1'000);
        made.text = story + made.id;
    }
    return entries;
}

TEST_F(ChronicleFileTest, RandomArticlesInAnyOrderAndAnyBatchesGiveTheSame) {
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
        auto entries = random_entries(seed);
        std::mt19937 random(seed);
        std::string expected;
        for (int round = 0; round < 4; ++round) {
            fs::remove(file());
            auto chronicle = open(ChronicleFile::Mode::create);
            for (std::size_t at = 0; at < entries.size();) {
                ChronicleFile::Batch batch;
                for (std::size_t size = round == 0 ? entries.size() : 1 + random() % 7; size > 0 && at < entries.size(); --size) batch.entries.push_back(entries[at++]);
                chronicle.add(batch);
            }
            const auto now = exported(chronicle) + chronicle.revision();
            if (round == 0) expected = now;
            EXPECT_EQ(now, expected) << seed << " round " << round;
            if (round == 2) {
                EXPECT_EQ(exported(chronicle.as_of(fmt::format("{}", chronicle.revision_number()))), exported(chronicle)) << seed;
            }
            std::shuffle(entries.begin(), entries.end(), random);
        }
    }
}

TEST_F(ChronicleFileTest, RebuildKeepsEdits) {
    auto chronicle = open(ChronicleFile::Mode::create);
    const auto batch = three_articles();
    chronicle.add(batch);
    const auto meeting = chronicle.events().at(0);
    chronicle.record({Edit::Action::amend, {meeting.reports.at(0).id}, "date", "2024-11-14", "the communiqué says so"});
    const auto expected = exported(chronicle);
    EXPECT_NE(expected.find("2024-11-14"), std::string::npos);
    chronicle.rebuild([&](const std::vector<Article>& articles) {
        std::vector<std::vector<Report>> reports(articles.size());
        for (std::size_t i = 0; i < articles.size(); ++i)
            for (const auto& entry : batch.entries)
                if (entry.article.id == articles[i].id) reports[i] = entry.reports;
        return reports;
    });
    EXPECT_EQ(exported(chronicle), expected);
}

TEST_F(ChronicleFileTest, CopiesOfOneTextAreOneVoiceInAnyOrder) {
    std::string text;
    for (int word = 0; word < 60; ++word) text += fmt::format("word{} ", word);
    std::vector<ChronicleFile::Batch::Entry> entries;
    for (const auto* id : {"a1", "a2", "a3", "a4"}) {
        entries.push_back(make_entry(id, {{.article = id, .actors = {"KOR", "USA"}, .date = "2024-11-15"}}));
        entries.back().article.text = std::string(id) == "a4" ? "an article in words of its own" : text + "by " + id;
    }
    std::string expected;
    for (const auto& order : std::vector<std::vector<std::size_t>>{{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 3, 0, 2}}) {
        fs::remove(file());
        auto chronicle = open(ChronicleFile::Mode::create);
        for (const auto at : order) chronicle.add({{entries[at]}});
        const auto events = chronicle.events();
        ASSERT_EQ(events.size(), 1U);
        EXPECT_EQ(events[0].sources.size(), 4U);
        EXPECT_EQ(events[0].independent_sources, 2U);
        if (expected.empty()) expected = exported(chronicle);
        EXPECT_EQ(exported(chronicle), expected);
    }
}

TEST_F(ChronicleFileTest, EventsAreFoundByIdAndByAlias) {
    auto chronicle = open(ChronicleFile::Mode::create);
    chronicle.add(three_articles());
    for (const auto& event : chronicle.events()) {
        EXPECT_EQ(chronicle.event(event.id).id, event.id);
        for (const auto& alias : event.aliases) EXPECT_EQ(chronicle.event(alias).id, event.id);
    }
    EXPECT_THROW(chronicle.event("e000"), UsageError);
    EXPECT_THROW(chronicle.event(""), UsageError);
}

}  // namespace
}  // namespace babad
