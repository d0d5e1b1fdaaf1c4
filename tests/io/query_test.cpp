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

    static QueryResult run(const std::string& text) {
        static const DataFiles files;
        static const World world(files);
        return run_query(store_->chronicle(), text, world, sample_ontology());
    }
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
    static const DataFiles files;
    static const World world(files);
    for (const std::string query : {"by:prk", "actor:PRK,USA after:2024-10", "(kind:attack OR kind:summit) -actor:PRK", "\"senjata nuklir\"", "certainly:on:2024-11-15", "sources>=1 Kyiv | limit 2"}) {
        const auto once = compile_query(query, world, sample_ontology(), &store_->chronicle()).normalized;
        EXPECT_EQ(compile_query(once, world, sample_ontology(), &store_->chronicle()).normalized, once) << query;
        EXPECT_EQ(kinds(once), kinds(query)) << query;
    }
}

}  // namespace
}  // namespace babad
