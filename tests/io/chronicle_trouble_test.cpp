// What must not hurt a chronicle: files that are none, cut off, of a newer program, in use, in a read-only folder; a program killed.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "io/sink.hpp"
#include "tests/io/store_samples.hpp"

namespace babad {
namespace {

namespace fs = std::filesystem;
using enum PloverType;

ChronicleFile::Batch::Entry numbered_entry(int number) {
    const auto id = fmt::format("a{}", number);
    return make_entry(id, {{.article = id, .type = assault, .kind = "attack", .actors = {"RUS"}, .recipients = {"UKR"}, .date = fmt::format("2024-11-{:02}", number % 28 + 1)}});
}

class ChronicleTroubleTest : public testing::Test {
protected:
    ChronicleTroubleTest() : folder_(fs::temp_directory_path() / fmt::format("babad-trouble-{}", ::getpid())) {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    ~ChronicleTroubleTest() override { fs::remove_all(folder_); }

    fs::path file() const { return folder_ / "news.babad"; }
    ChronicleFile open(ChronicleFile::Mode mode) const { return {file(), mode, sample_ontology()}; }
    void make(int articles) const {
        auto chronicle = open(ChronicleFile::Mode::create);
        for (int i = 0; i < articles; ++i) chronicle.add({{numbered_entry(i)}});
    }
    /// The message with which a file is refused; its bytes must stay.
    std::string refusal() const {
        const auto before = read_file(file());
        for (const auto mode : {ChronicleFile::Mode::create, ChronicleFile::Mode::write, ChronicleFile::Mode::read}) {
            try {
                open(mode);
                return "accepted";
            } catch (const Error& error) {
                EXPECT_EQ(read_file(file()), before);
                if (mode == ChronicleFile::Mode::read) return error.what();
            }
        }
        return {};
    }
    void set(const char* sql) const {
        sqlite3* handle = nullptr;
        sqlite3_open(file().c_str(), &handle);
        sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
        sqlite3_close(handle);
    }

    fs::path folder_;
};

TEST_F(ChronicleTroubleTest, WhatIsNoChronicleIsLeftAlone) {
    EXPECT_THROW(open(ChronicleFile::Mode::read), Error);
    EXPECT_FALSE(fs::exists(file()));
    for (const std::string content : {"", "hello", "SQLite format 3"}) {
        if (content.empty()) continue;
        write_file(file(), content);
        EXPECT_NE(refusal(), "accepted") << content;
    }
    fs::remove(file());
    set("CREATE TABLE other(x)");
    EXPECT_NE(refusal().find("not a chronicle"), std::string::npos);
    EXPECT_THROW(ChronicleFile(folder_, ChronicleFile::Mode::create, sample_ontology()), Error);
}

TEST_F(ChronicleTroubleTest, ANewerOrShortenedFileIsRefusedUnharmed) {
    make(3);
    const auto whole = read_file(file());
    for (const std::size_t size : {whole.size() / 2, whole.size() - 1, std::size_t{200}, std::size_t{60}}) {
        write_file(file(), whole.substr(0, size));
        EXPECT_NE(refusal(), "accepted") << size;
    }
    write_file(file(), whole);
    set("PRAGMA user_version=99");
    EXPECT_NE(refusal().find("newer"), std::string::npos);
}

TEST_F(ChronicleTroubleTest, AKilledProgramLosesNothingThatWasWritten) {
    make(1);
    const auto child = ::fork();
    if (child == 0) {
        auto chronicle = open(ChronicleFile::Mode::write);
        for (int i = 1; i < 100'000; ++i) chronicle.add({{numbered_entry(i)}});
        ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    std::size_t found = 0;
    {
        auto chronicle = open(ChronicleFile::Mode::write);
        found = chronicle.sources().size();
        EXPECT_GE(found, 1U);
        std::size_t reports = 0;
        for (const auto& event : chronicle.events()) reports += event.reports.size();
        EXPECT_EQ(reports, found);
        chronicle.add({{numbered_entry(0), numbered_entry(static_cast<int>(found))}});
        EXPECT_EQ(chronicle.sources().size(), found + 1);
    }
    EXPECT_FALSE(fs::exists(file().string() + "-wal"));
}

TEST_F(ChronicleTroubleTest, TwoWritersTakeTurns) {
    make(1);
    auto first = open(ChronicleFile::Mode::write);
    auto second = open(ChronicleFile::Mode::write);
    first.add({{numbered_entry(1)}});
    second.add({{numbered_entry(2)}});
    first.add({{numbered_entry(3)}});
    EXPECT_EQ(second.sources().size(), 4U);
}

TEST_F(ChronicleTroubleTest, AReadOnlyFolderCanBeRead) {
    make(2);
    fs::permissions(file(), fs::perms::owner_read);
    fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(open(ChronicleFile::Mode::read).events().size(), 2U);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
    fs::permissions(folder_, fs::perms::owner_all);
}

TEST_F(ChronicleTroubleTest, AnEditOfWhatIsNotThereChangesNothing) {
    make(2);
    auto chronicle = open(ChronicleFile::Mode::write);
    const auto report = chronicle.events().at(0).reports.at(0).id;
    EXPECT_THROW(chronicle.record({Edit::Action::merge, {"r000"}, {}, {}, "why"}), UsageError);
    EXPECT_THROW(chronicle.record({Edit::Action::merge, {}, {}, {}, "why"}), UsageError);
    EXPECT_THROW(chronicle.record({Edit::Action::amend, {report}, "kind", "sumit", "why"}), UsageError);
    EXPECT_THROW(chronicle.record({Edit::Action::amend, {report}, "date", "soon", "why"}), UsageError);
    EXPECT_TRUE(chronicle.edits().empty());
}

}  // namespace
}  // namespace babad
