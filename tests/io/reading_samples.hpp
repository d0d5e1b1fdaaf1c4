#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "io/article_source.hpp"

namespace babad {

/// What a reader made of bytes in memory.
struct ReadSample {
    std::vector<Article> articles;
    Diagnostics diagnostics;
};

const ReadingTables& test_reading_tables();

/// Reads `bytes` as if they were the file `name`.
ReadSample read_sample(std::string_view bytes, const std::string& name, SourceOptions options = {});

std::string gzipped(std::string_view bytes);

struct ArchiveEntry {
    std::string name;
    std::string content;
    std::string link;  ///< target; not empty: a symbolic link
};
/// A tar ("ustar") or zip file in memory.
std::string make_archive(const std::vector<ArchiveEntry>& entries, bool zip);

/// A web page: a head, a menu, the title as a heading, `paragraphs`, a list of links, a footer.
std::string make_page(std::string_view head, std::string_view title, const std::vector<std::string>& paragraphs, std::string_view under_title = {});

}  // namespace babad
