#include "io/archive_articles.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "io/article_stream.hpp"

namespace babad {

namespace {

constexpr std::size_t entry_limit = 1000000;
constexpr std::uint64_t honest_growth = 1000;        ///< text does not shrink more
constexpr std::uint64_t free_growth = 1ULL << 30U;   ///< below this, growth is not looked at

/// What libarchive reads from, and how much went in and came out.
struct Feed {
    BufferedReader& bytes;
    std::size_t taken = 0;  ///< bytes given out by the last call
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    std::string trouble{};

    static la_ssize_t read(archive*, void* self, const void** buffer) {
        auto& feed = *static_cast<Feed*>(self);
        try {
            feed.bytes.skip(feed.taken);
            const auto piece = feed.bytes.peek(65536);
            feed.taken = piece.size();
            feed.in += piece.size();
            *buffer = piece.data();
            return static_cast<la_ssize_t>(piece.size());
        } catch (const Error& error) {
            feed.trouble = error.what();
            feed.taken = 0;
            return -1;
        }
    }
};

/// One entry's bytes.
class EntryReader : public ByteReader {
public:
    EntryReader(archive* from, Feed& feed) : archive_(from), feed_(feed) {}
    std::size_t read(char* buffer, std::size_t size) override {
        const auto count = archive_read_data(archive_, buffer, size);
        if (count < 0) throw Error(fmt::format("damaged entry ({})", archive_error_string(archive_) ? archive_error_string(archive_) : "unknown"));
        feed_.out += static_cast<std::uint64_t>(count);
        if (feed_.out > free_growth && feed_.out / honest_growth > feed_.in) throw Error("compressed a thousandfold: taken for a bomb");
        return static_cast<std::size_t>(count);
    }

private:
    archive* archive_;
    Feed& feed_;
};

bool leads_out(std::string_view path) {
    if (path.starts_with('/') || path.find('\\') != std::string_view::npos) return true;
    const auto parts = split(path, '/');
    return std::find(parts.begin(), parts.end(), "..") != parts.end();
}

/// Folders' own files that operating systems leave in archives.
bool is_clutter(std::string_view path) {
    return path.starts_with("__MACOSX/") || path.ends_with(".DS_Store") || path.ends_with("Thumbs.db");
}

void read_entry(archive* from, archive_entry* entry, Feed& feed, const std::string& name, ReadingRun& run, int nesting) {
    const char* raw = archive_entry_pathname_utf8(entry) ? archive_entry_pathname_utf8(entry) : archive_entry_pathname(entry);
    const std::string path = raw ? raw : "";
    const auto where = name + "/" + path;
    if (archive_entry_filetype(entry) == AE_IFDIR || is_clutter(path)) return;
    if (leads_out(path)) return run.skip(where, "the name leads out of the archive");
    if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry)) return run.skip(where, "a link or device, not followed");
    if (archive_entry_is_encrypted(entry)) return run.skip(where, "encrypted");
    read_article_stream(std::make_unique<EntryReader>(from, feed), where, run, nesting - 1);
}

}  // namespace

void read_archive_articles(BufferedReader& bytes, const std::string& name, ReadingRun& run, int nesting) {
    if (nesting <= 0) return run.skip(name, "an archive too deep inside others");
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip_streamable(reader.get());
    archive_read_support_format_tar(reader.get());
    Feed feed{bytes};
    const auto trouble = [&] {
        if (!feed.trouble.empty()) return feed.trouble;
        const char* text = archive_error_string(reader.get());
        return std::string(text ? text : "unknown trouble");
    };
    if (archive_read_open(reader.get(), &feed, nullptr, Feed::read, nullptr) != ARCHIVE_OK) return run.skip(name, "damaged archive: " + trouble());
    for (std::size_t count = 0;; ++count) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF) return;
        if (status < ARCHIVE_WARN) return run.skip(name, "damaged archive: " + trouble());
        if (count == entry_limit) return run.skip(name, fmt::format("more than {} entries", entry_limit));
        read_entry(reader.get(), entry, feed, name, run, nesting);
    }
}

}  // namespace babad
