#include "core/lexicon/world_check.hpp"

#include <gtest/gtest.h>

#include "core/base/error.hpp"
#include "core/lexicon/crosswalk.hpp"
#include "tests/core/lexicon/overlay_folder.hpp"

namespace babad {
namespace {

TEST(WorldCheck, FindsNothingInTheBuiltInTables) {
    const DataFiles files;
    const World world(files);
    for (const auto& finding : check_world(files, world)) ADD_FAILURE() << finding;
    const Crosswalk crosswalk(files, world);
    EXPECT_EQ(crosswalk.find("state/idn").iso_numeric, "360");
    EXPECT_EQ(crosswalk.find("state/idn").cow, "850");
    EXPECT_EQ(crosswalk.find("state/deu").gw, "260");
    EXPECT_EQ(crosswalk.find_code("IGO:UN").wikidata, "Q1065");
    EXPECT_EQ(crosswalk.find_code("IDN/LEG").iso_numeric, "");
    EXPECT_EQ(crosswalk.find("person/joko-widodo").wikidata, "");
}

struct Case {
    std::string_view table, line, words;
};

// One more line in a table: what the check, or the reader, says of it after the file and the line.
constexpr Case doubtful[] = {
    {"world/people.tsv", "Somebody Else\t\t\tUSA\tforeign_minister\tGOV\t2022-03-01\t2023-03-01\t2025-01", "Somebody Else is foreign_minister of USA from 2022-03-01 on, while Antony Blinken"},
    {"world/people.tsv", "Antony Blinken\t\t\tUSA\tforeign_minister\tGOV\t2022-03-01\t2023-03-01\t2025-01", "Antony Blinken is foreign_minister of USA from 2022-03-01 on, and from"},
    {"world/people.tsv", "New Person\tMark Rutte\t\tUSA\tofficial\tGOV\t2022\t2023\t2025-01", "\"Mark Rutte\" is a name of person/new-person and of person/mark-rutte"},
    {"world/groups.tsv", "group/second\tGRP:SECOND\tIDN\tREB\tHamas\tHamas\t\t\t\t\t\t1990\t\t2025-01", "\"Hamas\" is a name of group/second and of group/hamas"},
};

constexpr Case refused[] = {
    {"world/people.tsv", "New Person\t\t\tXYZ\tofficial\tGOV\t2022\t2023\t2025-01", "no such code: XYZ"},
    {"world/people.tsv", "New Person\t\t\tIDN/XYZ\tofficial\tGOV\t2022\t2023\t2025-01", "no such sector: IDN/XYZ"},
    {"world/people.tsv", "New Person\t\t\tIDN\tofficial\tGOV\t2022-02-30\t2023\t2025-01", "no date: 2022-02-30"},
    {"world/people.tsv", "New Person\t\t\tIDN\tofficial\tGOV\t2023\t2022\t2025-01", "this term ends before it begins"},
    {"world/people.tsv", "New Person\t\t\tIDN\tofficial\tGOV\t\t2022\t2025-01", "a term needs a beginning"},
    {"world/groups.tsv", "group/hamas\tGRP:HAMAS\tPSE\tREB\tHamas\tHamas", "this id is empty or stands here twice: group/hamas"},
    {"world/groups.tsv", "group/new\tGRP:NEW\tPSE\tXYZ\tNew Group\tNew Group", "no such sector: XYZ"},
    {"world/groups.tsv", "group/new\tGRP:NEW\tPSE\tREB\tNew Group\tNew Group\t\t\t\tGRP:NOBODY", "no such code: GRP:NOBODY"},
    {"world/institutions.tsv", "institution/idn/new\tIDN\tIDN\tGOV\tNew\tNew\t\t\t\t\t\t2025-01\tone more", "13 fields in a table of 12 columns"},
    {"world/places_by_hand.tsv", "city\tNew Town\t\t\tXYZ\t\t1\t2", "no such code: XYZ"},
    {"world/places_by_hand.tsv", "city\tNew Town\t\t\tIDN\t\t1\t200", "no coordinate: 200"},
    {"world/places_by_hand.tsv", "division\tBali\t\t\tIDN\tBali\t-8.4\t115.2", "this division stands here twice: Bali"},
};

std::vector<std::string> check(const std::filesystem::path& folder) {
    const DataFiles files(folder);
    const World world(files);
    return check_world(files, world);
}

TEST(WorldCheck, NamesTheLineOfAClashAndOfAnOverlap) {
    for (const auto& each : doubtful) {
        test::OverlayFolder folder;
        const auto line = folder.append(each.table, each.line);
        const auto findings = check(folder.path());
        ASSERT_EQ(findings.size(), 1U) << each.line;
        EXPECT_NE(findings[0].find(std::string(each.table) + ":" + std::to_string(line) + ": " + std::string(each.words)), std::string::npos) << findings[0];
    }
}

TEST(WorldCheck, TheReaderNamesTheLineOfWhatCannotBe) {
    for (const auto& each : refused) {
        test::OverlayFolder folder;
        const auto line = folder.append(each.table, each.line);
        try {
            check(folder.path());
            ADD_FAILURE() << each.line;
        } catch (const Error& error) {
            EXPECT_NE(std::string(error.what()).find(std::string(each.table) + ":" + std::to_string(line) + ": " + std::string(each.words)), std::string::npos)
                << error.what();
        }
    }
}

TEST(Crosswalk, TheReaderNamesTheLineOfWhatCannotBe) {
    constexpr Case wrong[] = {
        {"world/crosswalk.tsv", "state/nowhere\t001\t1\t1\tQ1", "no such id: state/nowhere"},
        {"world/crosswalk.tsv", "state/idn\t360\t850\t850\tQ252", "this id stands here twice: state/idn"},
        {"world/crosswalk.tsv", "state/sgs\t36\t\t\t", "not of three digits: 36"},
        {"world/crosswalk.tsv", "state/sgs\t239\tx\t\t", "no number: x"},
        {"world/crosswalk.tsv", "igo/asean\t\t\t\t7768", "no item of Wikidata: 7768"},
    };
    const DataFiles built_in;
    const World world(built_in);
    for (const auto& each : wrong) {
        test::OverlayFolder folder;
        const auto line = folder.append(each.table, each.line);
        const DataFiles files(folder.path());
        try {
            const Crosswalk crosswalk(files, world);
            ADD_FAILURE() << each.line;
        } catch (const Error& error) {
            EXPECT_NE(std::string(error.what()).find(std::string(each.table) + ":" + std::to_string(line) + ": " + std::string(each.words)), std::string::npos)
                << error.what();
        }
    }
}

}  // namespace
}  // namespace babad
