#include "io/query.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "tests/io/store_samples.hpp"

namespace babad {
namespace {

using enum PloverType;

/// One chronicle for all tests of this file.
class QueryTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        store_ = std::make_unique<SampleStore>("query");
        store_->chronicle().add({{
            make_entry("a1", {{.article = "a1", .type = consult, .kind = "summit", .actors = {"JPN", "KOR", "USA"}, .date = "2024-11-15", .place = "Lima", .quote = "Para pemimpin bertemu di Lima", .start = 0},
                              {.article = "a1", .type = accuse, .kind = "condemnation", .actors = {"PRK"}, .recipients = {"USA"}, .date = "2024-11-17", .quote = "mengecam pengerahan senjata nuklir", .start = 50}}),
            make_entry("a2", {{.article = "a2", .type = mobilize, .kind = "deployment", .actors = {"PRK"}, .recipients = {"UKR"}, .date = "2024-10", .quote = "troops were sent", .start = 0},
                              {.article = "a2", .type = assault, .kind = "attack", .actors = {"RUS"}, .recipients = {"UKR"}, .date = "2024-11-20~", .quote = "a strike on Kyiv", .status = Status::claimed, .dead = 12, .start = 60},
                              {.article = "a2", .type = aid, .kind = "military_aid", .actors = {"USA"}, .recipients = {"UKR"}, .quote = "weapons were delivered", .start = 120}}),
            make_entry("a3", {{.article = "a3", .type = accuse, .kind = "condemnation", .actors = {"UKR"}, .recipients = {"PRK"}, .date = "2024-11-03", .quote = "Kyiv condemned it", .start = 0}}),
        }});
    }
    static void TearDownTestSuite() { store_.reset(); }

    static QueryTables tables() {
        static const DataFiles files;
        static const World world(files);
        static const Memberships memberships(files);
        static const EpisodeRules episodes(files);
        return {world, sample_ontology(), memberships, episodes};
    }
    static QueryResult run(const std::string& text) { return run_query(store_->chronicle(), text, tables()); }
    /// Kinds of the events found, in order.
    static std::string kinds(const std::string& text) {
        std::vector<std::string> kinds;
        for (const auto& event : run(text).events) kinds.push_back(event.kind);
        return join(kinds, " ");
    }

    static inline std::unique_ptr<SampleStore> store_;
};

TEST_F(QueryTest, FiltersFindWhatTheySay) {
    const std::vector<std::pair<const char*, const char*>> cases{
        {"", "deployment condemnation summit condemnation attack military_aid"},
        {"actor:PRK", "deployment condemnation condemnation"},
        {"actor:prk", "deployment condemnation condemnation"},
        {"source:PRK", "deployment condemnation"},
        {"by:PRK", "deployment condemnation"},
        {"target:PRK", "condemnation"},
        {"dyad:PRK>UKR", "deployment"},
        {"dyad:UKR~PRK", "deployment condemnation"},
        {"dyad:JPN>KOR", "summit"},
        {"type:ACCUSE", "condemnation condemnation"},
        {"type:ACCUSE,AID", "condemnation condemnation military_aid"},
        {"type:summit", "summit"},
        {"type:A*", "condemnation condemnation attack military_aid"},
        {"kind:attack OR kind:summit", "summit attack"},
        {"actor:U*", "deployment condemnation summit condemnation attack military_aid"},
        {"actor:U* -type:ACCUSE", "deployment summit attack military_aid"},
        {"NOT (actor:PRK OR actor:UKR)", "summit"},
        {"quad:vconf", "condemnation condemnation"},
        {"status:claimed", "attack"},
        {"after:2024-11", ""},
        {"after:2024-10", "condemnation summit condemnation attack"},
        {"before:2024-11", "deployment"},
        {"during:2024-11", "condemnation summit condemnation attack"},
        {"on:2024-11-19", "attack"},
        {"certainly:during:2024-11", "condemnation summit condemnation attack"},
        {"during:2024-10-15", "deployment"},
        {"certainly:during:2024-10-15", ""},
        {"during:2024-10..2024-11-03", "deployment condemnation"},
        {"during:2024-Q4 type:AID", ""},
        {"sources>=1 kind:summit", "summit"},
        {"sources>5", ""},
        {"score<-5", "deployment attack"},
        {"place:lima", "summit"},
        {"nuklir", "condemnation"},
        {"\"senjata nuklir\"", "condemnation"},
        {"\"nuklir senjata\"", ""},
        {"text:kyiv", "condemnation attack"},
        {"text:nuk*", "condemnation"},
        {"Kyiv type:ASSAULT", "attack"},
        {"outlet:\"outlet of a3\"", "condemnation"},
        {"lang:id kind:summit", "summit"},
        {"prec:month", "deployment"},
        {"| sort -date | limit 2", "attack condemnation"},
        {"actor:PRK | limit 1", "deployment"},
    };
    for (const auto& [query, expected] : cases) {
        try {
            EXPECT_EQ(kinds(query), expected) << query;
        } catch (const Error& error) {
            ADD_FAILURE() << query << ": " << error.what();
        }
    }
}

TEST_F(QueryTest, TablesCount) {
    const auto rows = [](const std::string& query) {
        std::vector<std::string> lines;
        for (const auto& row : run(query).rows) lines.push_back(join(row, " "));
        return join(lines, " | ");
    };
    const std::vector<std::pair<const char*, const char*>> cases{
        {"| count", "6"},
        {"actor:PRK | count", "3"},
        {"| count by month", "2024-10 1 | 2024-11 4 | undated 1"},
        {"| count by quarter", "2024-Q4 5 | undated 1"},
        {"| count by quad", "mconf 2 | mcoop 1 | vconf 2 | vcoop 1"},
        {"| top source 2", "PRK 2 | USA 2"},
        {"| facet type", "type ACCUSE 2 | type AID 1 | type ASSAULT 1 | type CONSULT 1 | type MOBILIZE 1"},
        {"| count by type | sort -events | limit 1", "ACCUSE 2"},
        {"| limit 3 | count", "3"},
        {"dyad:PRK~UKR | count by dyad", "PRK>UKR 1 | UKR>PRK 1"},
    };
    for (const auto& [query, expected] : cases) {
        EXPECT_EQ(rows(query), expected) << query;
    }
}

TEST_F(QueryTest, SequencesFollowWithinTheWindow) {
    const auto found = [](const std::string& query) { return run(query).rows.size(); };
    EXPECT_EQ(found("sequence by dyad within 7d [type:MOBILIZE] then [type:ACCUSE reverse]"), 1U);
    EXPECT_EQ(found("sequence by dyad within 2d [type:MOBILIZE] then [type:ACCUSE reverse]"), 0U);
    EXPECT_EQ(found("sequence by dyad> within 7d [type:MOBILIZE] then [type:ACCUSE]"), 0U);
    EXPECT_EQ(found("sequence by actor within 60d [kind:deployment] then [kind:condemnation]"), 2U);
    const auto table = run("sequence by dyad within 7d [type:MOBILIZE] then [type:ACCUSE reverse]");
    EXPECT_EQ(table.rows[0][0], "PRK>UKR");
    EXPECT_EQ(table.rows[0].back(), "certain");
}

TEST_F(QueryTest, MistakesAreSaidNotSwallowed) {
    struct Case {
        const char* query;
        const char* what;
        const char* hint;
    };
    const std::vector<Case> cases{
        {"actr:PRK", "unknown field \"actr\"", "did you mean actor?"},
        {"actor:PRX", "no actor \"PRX\"", "did you mean PRK?"},
        {"type:ACUSE", "no type \"ACUSE\"", "did you mean ACCUSE?"},
        {"kind:sumit", "no kind \"sumit\"", "did you mean summit?"},
        {"status:certain", "no status", ""},
        {"after:yesterday", "no date", ""},
        {"after:2024-13", "no date", ""},
        {"sources>=many", "no number", ""},
        {"(actor:PRK", "not closed", ""},
        {"actor:PRK)", "not expected", ""},
        {"\"nuclear", "not closed", ""},
        {"actor:", "value for actor", ""},
        {"actor:PRK OR", "filter is missing", ""},
        {"NOT", "missing after NOT", ""},
        {"| count by moth", "nothing to count by \"moth\"", "did you mean month?"},
        {"| cont", "no stage \"cont\"", "did you mean count?"},
        {"| timeline", "no stage", "babad timeline"},
        {"actor>PRK", "no number", ""},
        {"dyad:USA", "no pair", ""},
        {"certainly:actor:PRK", "does not go with", ""},
        {"place:Lina", "no place", "did you mean \"Lima\"?"},
        {"cameo:x", "no CAMEO code", ""},
        {"sequence by dyad [type:AID]", "two to eight steps", ""},
        {"sequence by moon [type:AID] [type:AID]", "a sequence goes by", ""},
    };
    for (const auto& test : cases) {
        try {
            run(test.query);
            ADD_FAILURE() << test.query << " was accepted";
        } catch (const UsageError& error) {
            EXPECT_NE(std::string(error.what()).find(test.what), std::string::npos) << test.query << ": " << error.what();
            EXPECT_NE(error.hint().find(test.hint), std::string::npos) << test.query << ": " << error.hint();
            EXPECT_NE(std::string(error.what()).find('^'), std::string::npos) << test.query;
        }
    }
}

TEST_F(QueryTest, HostileTextIsOnlyText) {
    for (const std::string query : {"\"' OR 1=1 --\"", "\"); DROP TABLE events; --\"", "text:\"a AND b NOT c\"", "text:\"col:x ^y* NEAR(a b)\"", "who's", "multi-agent",
                                    "text:AND", "{words}", "text:\"*\"x", "50%", "a_b", "\\"}) {
        try {
            run(query);
        } catch (const UsageError&) {  // one clear line is as good as an answer
        }
    }
    EXPECT_EQ(kinds(""), "deployment condemnation summit condemnation attack military_aid");
    EXPECT_THROW(run(std::string(1'000'000, 'x')), UsageError);
    EXPECT_THROW(run(std::string(5'000, '(')), UsageError);
    EXPECT_THROW(run("\xFF\xFE"), UsageError);
}

TEST_F(QueryTest, TheNormalFormMeansTheSame) {
    for (const std::string query : {"by:prk", "actor:G7+ -actor:ASEAN+", "seen>=1", "country-of-outlet:IDN", "actor:PRK,USA after:2024-10", "(kind:attack OR kind:summit) -actor:PRK", "\"senjata nuklir\"", "certainly:on:2024-11-15", "sources>=1 Kyiv | limit 2"}) {
        const auto once = compile_query(query, tables(), &store_->chronicle()).normalized;
        EXPECT_EQ(compile_query(once, tables(), &store_->chronicle()).normalized, once) << query;
        EXPECT_EQ(kinds(once), kinds(query)) << query;
    }
}

TEST_F(QueryTest, MembersAreThoseOfTheEventsDay) {
    EXPECT_EQ(kinds("actor:G7+"), "summit condemnation military_aid");
    EXPECT_EQ(kinds("actor:NATO+ during:2024"), "summit condemnation");
    EXPECT_EQ(kinds("source:BRICS+"), "attack");
    EXPECT_THROW(run("actor:PRK+"), UsageError);
    EXPECT_THROW(run("actor:NATTO+"), UsageError);
}

/// The store as it grows: a talk, its agreement and ratification, and a correction.
class GrowingStoreTest : public testing::Test {
protected:
    void SetUp() override {
        const auto pact = [](const char* article, PloverType type, const char* kind, const char* date) {
            return make_entry(article, {{.article = article, .type = type, .kind = kind, .actors = {"IDN", "AUS"}, .date = date}});
        };
        chronicle().add({{pact("a1", consult, "talks", "2024-02-01")}});
        first_ = chronicle().revision();
        chronicle().add({{pact("a2", agree, "agreement", "2024-03-01"), pact("a3", support, "ratification", "2024-04-20")}});
        chronicle().add({{make_entry("a4", {{.article = "a4", .type = accuse, .kind = "condemnation", .actors = {"IDN"}, .recipients = {"AUS"}, .date = "2024-03-02"}}),
                          pact("a5", consult, "talks", "2024-12-01")}});
    }
    ChronicleFile& chronicle() { return store_.chronicle(); }
    QueryResult run(const std::string& text) {
        static const DataFiles files;
        static const World world(files);
        static const Memberships memberships(files);
        static const EpisodeRules episodes(files);
        return run_query(chronicle(), text, {world, sample_ontology(), memberships, episodes});
    }
    std::string kinds(const std::string& text) {
        std::vector<std::string> kinds;
        for (const auto& event : run(text).events) kinds.push_back(event.kind);
        return join(kinds, " ");
    }

    SampleStore store_{"growing"};
    std::string first_;
};

TEST_F(GrowingStoreTest, EpisodesGoFromTalksToRatification) {
    const auto talk = run("kind:talks before:2024-06").events.at(0).id;
    EXPECT_EQ(kinds("episode:" + talk), "talks agreement ratification");
    const auto rows = run("| count by episode").rows;
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0][1], "3");
    EXPECT_EQ(kinds("episode:" + rows[0][0]), "talks agreement ratification");
    EXPECT_EQ(run("sequence by episode within 60d [kind:talks] then [kind:agreement]").rows.size(), 1U);
    EXPECT_EQ(run("sequence by episode within 60d [kind:talks] then [kind:condemnation]").rows.size(), 0U);
    EXPECT_THROW(run("episode:xyz"), UsageError);
}

TEST_F(GrowingStoreTest, AnEarlierRevisionIsThatState) {
    EXPECT_EQ(kinds("as_of:1"), "talks");
    EXPECT_EQ(kinds("as_of:" + first_.substr(0, 8)), "talks");
    EXPECT_EQ(run("as_of:1").revision, first_);
    EXPECT_EQ(kinds("as_of:2 kind:agreement"), "agreement");
    EXPECT_EQ(kinds("as_of:3"), kinds(""));
    EXPECT_EQ(run("as_of:1 sequence by dyad within 60d [kind:talks] then [kind:agreement]").rows.size(), 0U);
    for (const char* wrong : {"as_of:9", "as_of:zzzzzz", "-as_of:1", "(as_of:1 OR kind:talks)", "as_of:1 as_of:2"}) EXPECT_THROW(run(wrong), UsageError) << wrong;
    chronicle().record({Edit::Action::reject, {run("kind:agreement").events.at(0).reports.at(0).id}, {}, {}, "misread"});
    EXPECT_EQ(kinds("kind:agreement"), "");
    EXPECT_EQ(kinds("as_of:3 kind:agreement"), "agreement");
    EXPECT_EQ(kinds("seen:3"), "condemnation talks");
}

TEST_F(GrowingStoreTest, SavedQueriesStandForThemselves) {
    chronicle().save({"pacts", "kind:agreement,ratification"});
    chronicle().save({"both", "IDN,AUS"});
    chronicle().save({"loop", "@loop"});
    EXPECT_EQ(kinds("@pacts after:2024-03"), "ratification");
    EXPECT_EQ(kinds("-@pacts before:2024-06"), "talks condemnation");
    EXPECT_EQ(kinds("source:@both kind:condemnation"), "condemnation");
    for (const char* wrong : {"@packs", "@loop", "actor:@bot"}) EXPECT_THROW(run(wrong), UsageError) << wrong;
}

}  // namespace
}  // namespace babad
