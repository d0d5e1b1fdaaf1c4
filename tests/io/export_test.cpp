#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/strings.hpp"
#include "io/export_profiles.hpp"
#include "io/graph_table.hpp"
#include "io/output_file.hpp"
#include "io/sink.hpp"
#include "tests/io/store_samples.hpp"

namespace babad {
namespace {

namespace fs = std::filesystem;
using enum PloverType;

/// Events with everything that breaks writers: quotes, angle brackets, formulas, line breaks, control characters, no date, no actors.
ExportInput hostile_input() {
    auto inputs = make_inputs({
        {.article = "a1", .type = assault, .kind = "attack", .actors = {"RUS"}, .recipients = {"UKR"}, .date = "2024-11-20", .place = "Kyiv", .quote = "=cmd|' /C calc'!A0 <b>\"x\"</b> & \\"},
        {.article = "a2", .type = assault, .kind = "attack", .actors = {"RUS"}, .recipients = {"UKR"}, .date = "2024-11-25", .place = "Odesa", .quote = "a\nb\tc\x01\x1B[31m"},
        {.article = "a3", .type = consult, .kind = "summit", .actors = {"JPN", "KOR", "USA"}, .date = "2024-11", .quote = "\xE2\x80\xAE reversed"},
        {.article = "a4", .type = accuse, .kind = "condemnation", .actors = {"node"}, .recipients = {"A->B"}, .quote = "no date"},
        {.article = "a5", .type = protest, .kind = "demonstration", .date = "2024-11-02", .quote = "nobody"},
    });
    inputs[0].report.numbers.push_back({"dead", 12, 15, "person", {}});
    return {merge_reports(inputs, sample_ontology()), "actor:UKR \"x\"", "rev1"};
}

class ExportTest : public testing::Test {
protected:
    ExportTest() : store_("export") {}
    std::string written(const std::string& name, const std::string& profile = {}) {
        export_events(input_, sample_ontology(), store_.folder() / name, profile);
        return read_file(store_.folder() / name);
    }
    SampleStore store_;
    ExportInput input_ = hostile_input();
};

TEST_F(ExportTest, NoControlCharacterPasses) {
    for (const char* name : {"x.jsonl", "x.graphml", "x.gexf", "x.dot", "x.cyjs", "x.json"}) {
        const auto text = written(name);
        EXPECT_TRUE(std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; })) << name;
        const bool quotes = std::string_view(name) == "x.jsonl";  // whose strings are the articles' own
        EXPECT_TRUE(quotes || text.find("\xE2\x80\xAE") == std::string::npos) << name;
    }
}

TEST_F(ExportTest, TheSameEventsGiveTheSameBytesInAnyOrder) {
    std::vector<std::string> names{"x.jsonl", "x.csv", "x.graphml", "x.gexf", "x.dot", "x.cyjs", "x.json"};
    for (const auto& name : names) {
        if (name == "x.jsonl" || name == "x.csv") continue;  // these keep the order given
        const auto before = written(name);
        std::reverse(input_.events.begin(), input_.events.end());
        EXPECT_EQ(written(name), before) << name;
    }
}

TEST_F(ExportTest, JsonIsJson) {
    const auto lines = written("x.jsonl");
    for (const auto line : split_list(lines, '\n')) EXPECT_TRUE(parse_json("line", line).IsObject());
    for (const char* name : {"x.cyjs", "x.json"}) EXPECT_TRUE(parse_json(name, written(name)).IsObject());
    EXPECT_NE(written("x.json").find("\"edges\":"), std::string::npos);
    input_.edges_key = "links";
    EXPECT_NE(written("x.json").find("\"links\":"), std::string::npos);
}

TEST_F(ExportTest, CsvFieldsHoldFormulasHarmless) {
    const auto text = written("x.csv");
    EXPECT_NE(text.find("'=cmd"), std::string::npos);
    EXPECT_EQ(text.find(",=cmd"), std::string::npos);
}

TEST_F(ExportTest, GraphTablesHaveNoFaults) {
    for (const auto form : {GraphForm::bipartite, GraphForm::projected, GraphForm::aggregated}) {
        const auto table = make_graph_table(input_, sample_ontology(), form);
        EXPECT_EQ(check_graph_table(table), std::vector<std::string>{}) << name(form);
        EXPECT_FALSE(table.nodes.empty());
    }
}

TEST(GraphTable, TheCheckerSeesWhatSchemasMiss) {
    GraphTable table;
    table.nodes = {{"a", "a", {}, {{"2024-01-01", "2024-01-09"}, {"2024-01-05", "2024-01-12"}}}, {"a", "again", {}, {}}};
    table.edges = {{"e1", "k", 0, 1, 1, {}, {}}, {"e2", "k", 0, 1, -1, {}, {}}, {"e2", "other", 0, 7, 1, {}, {{"2024-02-02", "2024-02-01"}}}};
    EXPECT_EQ(check_graph_table(table).size(), 7U);
}

TEST(GraphTable, SpellsNeverOverlapAndAreFew) {
    std::vector<DateRange> dates;
    for (std::int32_t i = 0; i < 1000; ++i) dates.push_back(day_range(Day{i * 3 % 2500}));
    dates.push_back(*parse_edtf("1975/.."));
    const auto spells = make_spells(dates);
    EXPECT_LE(spells.size(), most_spells);
    for (std::size_t i = 1; i < spells.size(); ++i) EXPECT_LT(spells[i - 1].last, spells[i].first);
    EXPECT_EQ(spells.back().last, "");
}

TEST_F(ExportTest, ProfilesKeepTheirColumns) {
    for (const auto& entry : export_profiles()) {
        const auto text = written("profile-" + entry.first, entry.first);
        const std::size_t columns = entry.first == "gdelt2" ? 61 : entry.first == "gdelt2-mentions" ? 16 : entry.first == "icews" ? 20 : 0;
        for (const auto line : split(text, '\n')) EXPECT_TRUE(columns == 0 || line.empty() || split(line, '\t').size() == columns) << line;
        EXPECT_FALSE(text.empty() && entry.first != "acled") << entry.first;
    }
    EXPECT_THROW(written("x", "gdelt"), UsageError);
    const auto about = parse_json("about", read_file(store_.folder() / "profile-gdelt2.about.json"));
    for (const char* said : {"query", "counting", "score_scale", "cameo_version", "revision"}) EXPECT_TRUE(about.HasMember(said)) << said;
}

TEST_F(ExportTest, ThePackageDescribesItsTables) {
    export_events(input_, sample_ontology(), store_.folder() / "tables/", {});
    const auto description = parse_json("datapackage", read_file(store_.folder() / "tables/datapackage.json"));
    for (const auto& resource : description["resources"].GetArray()) {
        const auto text = read_file(store_.folder() / "tables" / resource["path"].GetString());
        const auto header = text.substr(0, text.find('\n'));
        EXPECT_EQ(split(header, ',').size(), resource["schema"]["fields"].Size()) << resource["path"].GetString();
    }
}

TEST_F(ExportTest, AFailedExportLeavesTheOldFile) {
    EXPECT_THROW(written("x.xyz"), UsageError);
    EXPECT_THROW(export_events(input_, sample_ontology(), store_.folder() / "missing" / "x.csv"), Error);
    const auto name = store_.folder() / "old.csv";
    write_file(name, "old");
    {
        OutputFile file(name);
        file.write("new");
    }
    EXPECT_EQ(read_file(name), "old");
    for (const auto& entry : fs::directory_iterator(store_.folder())) EXPECT_NE(entry.path().extension(), ".part");
}

}  // namespace
}  // namespace babad
