#include "io/revision_log.hpp"

#include <fmt/format.h>

#include <charconv>

#include "core/base/error.hpp"
#include "core/base/hash.hpp"
#include "core/base/strings.hpp"

namespace babad {

namespace {

constexpr std::size_t shortest_name = 4;
constexpr std::uint64_t other_seed = 0x9E3779B97F4A7C15ULL;

std::uint64_t parse_hex(std::string_view text) {
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number, 16);
    return number;
}

std::string described(std::uint64_t low, std::uint64_t high, const std::string& edits) {
    return content_hash(fmt::format("{:016x}{:016x}|{}", high, low, edits));
}

}  // namespace

std::string edit_text(const std::vector<std::string>& columns) { return join(columns, "\x1F"); }

RevisionLog::RevisionLog(SqliteDatabase& database) : database_(database) {
    SqliteStatement last(database, "SELECT n, articles, edits FROM revisions ORDER BY n DESC LIMIT 1");
    if (!last.step()) return;
    number_ = last.number(0);
    high_ = parse_hex(last.text(1).substr(0, 16));
    low_ = parse_hex(last.text(1).substr(16));
    edits_ = last.text(2);
}

void RevisionLog::add_article(std::string_view key) {
    low_ += fnv1a(key);
    high_ += fnv1a(key, other_seed);
    open_ = true;
}

void RevisionLog::add_edit(std::string_view edit) {
    edits_ = content_hash(fmt::format("{}\n{}", edits_, edit));
    open_ = true;
}

void RevisionLog::close() {
    if (!open_) return;
    open_ = false;
    auto& insert = database_.prepared("INSERT INTO revisions(n, revision, articles, edits) VALUES (?,?,?,?)");
    insert.bind(1, ++number_).bind(2, current()).bind(3, fmt::format("{:016x}{:016x}", high_, low_)).bind(4, edits_).run();
}

std::string RevisionLog::current() const { return described(low_, high_, edits_); }

RevisionLog::Revision RevisionLog::find(const std::string& name) const {
    SqliteStatement select(database_, "SELECT n, revision FROM revisions ORDER BY n DESC");
    std::vector<std::string> latest;
    while (select.step()) {
        const auto hash = select.text(1);
        if (name == fmt::format("{}", select.number(0)) || (name.size() >= shortest_name && hash.substr(0, name.size()) == name))
            return {select.number(0), std::string(hash)};
        if (latest.size() < 5) latest.push_back(fmt::format("{} ({})", hash.substr(0, 12), select.number(0)));
    }
    throw UsageError(fmt::format("no revision \"{}\" in this chronicle", name.substr(0, 64)),
                     latest.empty() ? "it has none yet" : fmt::format("the latest are {}", fmt::join(latest, ", ")));
}

}  // namespace babad
