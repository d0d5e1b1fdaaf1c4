#include "tests/io/reading_samples.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include "io/article_stream.hpp"
#include "io/reading_run.hpp"

namespace babad {

const ReadingTables& test_reading_tables() {
    static const DataFiles files;
    static const ReadingTables tables(files);
    return tables;
}

ReadSample read_sample(std::string_view bytes, const std::string& name, SourceOptions options) {
    ReadSample sample;
    const ArticleSink sink{[&](Article article) { sample.articles.push_back(std::move(article)); },
                           [&](Diagnostic diagnostic) { sample.diagnostics.push_back(std::move(diagnostic)); }};
    ReadingRun run(options, test_reading_tables(), sink);
    read_article_stream(open_memory(bytes), name, run);
    return sample;
}

std::string gzipped(std::string_view bytes) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string make_archive(const std::vector<ArchiveEntry>& entries, bool zip) {
    std::string out(4U << 20U, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    zip ? archive_write_set_format_zip(writer) : archive_write_set_format_ustar(writer);
    archive_write_open_memory(writer, out.data(), out.size(), &used);
    for (const auto& one : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, one.name.c_str());
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_filetype(entry, one.link.empty() ? AE_IFREG : AE_IFLNK);
        if (one.link.empty()) archive_entry_set_size(entry, static_cast<la_int64_t>(one.content.size()));
        else archive_entry_set_symlink(entry, one.link.c_str());
        archive_write_header(writer, entry);
        archive_write_data(writer, one.content.data(), one.content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    out.resize(used);
    return out;
}

std::string make_page(std::string_view head, std::string_view title, const std::vector<std::string>& paragraphs, std::string_view under_title) {
    std::string page = "<!DOCTYPE html><html><head><title>" + std::string(title) + " | Harian Contoh</title>" + std::string(head) +
                       "</head><body><nav><ul><li><a href='/a'>Beranda</a></li><li><a href='/b'>Politik</a></li></ul></nav>"
                       "<div class='content'><h1>" + std::string(title) + "</h1>" + std::string(under_title) + "<div class='isi'>";
    for (const auto& paragraph : paragraphs) page += "<p>" + paragraph + "</p>";
    page += "</div><div class='related'><h3>Berita Terkait</h3><ul><li><a href='/c'>Sebuah judul lain yang cukup panjang untuk terlihat</a></li></ul></div></div>"
            "<footer>Hak cipta Harian Contoh</footer></body></html>";
    return page;
}

}  // namespace babad
