#pragma once
// Shared by the targets of the article readers.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/base/unicode.hpp"
#include "io/article_stream.hpp"
#include "io/reading_run.hpp"

namespace babad {

/// Reads `data` as if it were the file `name`: no crash, no hang, clean text, furniture inside it, ascending.
inline int fuzz_reading(const std::uint8_t* data, std::size_t size, const std::string& name) {
    static const DataFiles files;
    static const ReadingTables tables(files);
    static const SourceOptions options = [] {
        SourceOptions small;
        small.max_article_bytes = 1U << 20U;
        return small;
    }();
    static const ArticleSink sink{[](const Article& article) {
                                      if (find_invalid_utf8(article.text) || find_invalid_utf8(article.title)) std::abort();
                                      std::uint32_t end = 0;
                                      for (const auto& piece : article.furniture) {
                                          if (piece.span.begin < end || piece.span.end > article.text.size()) std::abort();
                                          end = piece.span.end;
                                      }
                                  },
                                  [](const Diagnostic&) {}};
    static ReadingRun run(options, tables, sink);
    read_article_stream(open_memory({reinterpret_cast<const char*>(data), size}), name, run);
    return 0;
}

}  // namespace babad
