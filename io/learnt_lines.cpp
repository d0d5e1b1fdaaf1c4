#include "io/learnt_lines.hpp"

#include <algorithm>
#include <vector>

#include "core/base/atomic_file.hpp"
#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

constexpr int repeated = 3;               ///< pages of a host
constexpr std::size_t longest_line = 400; ///< a longer line is text of an article that stands twice
constexpr std::size_t most_lines = 200000;///< of a host, while learning

std::string key(std::string_view host, std::string_view line) { return std::string(host) + '\t' + fold_case(trim(line)); }

}  // namespace

std::string host_of(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    auto host = url.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    auto lower = ascii_lower(host);
    return lower.starts_with("www.") ? lower.substr(4) : lower;
}

LearntLines::LearntLines(const std::filesystem::path& path) {
    if (path.empty()) return;
    const auto text = read_file(path);
    const Table table(path.string(), text);
    for (const auto& row : table.rows()) lines_.insert(key(row["host"], row["line"]));
}

bool LearntLines::contains(std::string_view host, std::string_view line) const {
    return !lines_.empty() && line.size() <= longest_line && lines_.contains(key(host, line));
}

void LineLearner::add(std::string_view host, const std::string& page, const std::set<std::string>& lines) {
    auto& counts = hosts_[std::string(host)];
    for (const auto& line : lines) {
        if (line.size() > longest_line || line.find('\t') != std::string::npos || line.starts_with('#')) continue;
        if (counts.size() >= most_lines && !counts.contains(line)) continue;
        auto& count = counts[line];
        if (count.pages > 0 && count.last_page == page) continue;
        count.last_page = page;
        ++count.pages;
    }
}

std::string LineLearner::table() const {
    std::string text =
        "# Lines that a host repeats on three pages and more: left out of its articles. host: without www.; line: as read; pages: how many.\n"
        "host\tline\tpages\n";
    for (const auto& [host, counts] : hosts_) {
        std::vector<std::pair<std::string, int>> rows;
        for (const auto& [line, count] : counts)
            if (count.pages >= repeated) rows.emplace_back(line, count.pages);
        std::sort(rows.begin(), rows.end());
        for (const auto& [line, pages] : rows) text += host + '\t' + line + '\t' + std::to_string(pages) + '\n';
    }
    return text;
}

}  // namespace babad
