#pragma once
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace babad {

/// Host of an address without "www.": "https://www.kompas.com/a" → "kompas.com"; "" for what is no address.
std::string host_of(std::string_view url);

/// Lines that a host repeats on page after page: a file of `host`, `line` rows, made by `babad articles --learn FILE`.
class LearntLines {
public:
    /// Nothing is learnt for an empty path. Throws `Error` where the file cannot be read.
    explicit LearntLines(const std::filesystem::path& path);

    bool contains(std::string_view host, std::string_view line) const;
    bool empty() const { return lines_.empty(); }

private:
    std::unordered_set<std::string> lines_;  ///< host, tab, folded line
};

/// Counts on how many pages of a host a line stands.
class LineLearner {
public:
    /// One page's lines; a line counts once for a page, a page (by its address) once for all.
    void add(std::string_view host, const std::string& page, const std::set<std::string>& lines);

    /// Table of the lines on three pages of a host and more, sorted.
    std::string table() const;

private:
    struct Count {
        std::string last_page;
        int pages = 0;
    };
    std::map<std::string, std::unordered_map<std::string, Count>> hosts_;
};

}  // namespace babad
