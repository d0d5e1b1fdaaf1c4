// Reading: pages by size, tokenizing, sketches, WARC records passed over. Sizes on the x axis; bytes per second is the figure to read.
#include <benchmark/benchmark.h>

#include <string>

#include "core/text/document_builder.hpp"
#include "core/text/near_duplicates.hpp"
#include "io/article_stream.hpp"
#include "io/reading_run.hpp"

namespace babad {
namespace {

const DataFiles& files() {
    static const DataFiles all;
    return all;
}
const ReadingTables& tables() {
    static const ReadingTables one(files());
    return one;
}

std::string paragraphs(std::size_t count, std::string_view open, std::string_view close) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += open;
        text += "Menteri luar negeri kedua negara bertemu di ibu kota pada hari ke-" + std::to_string(i) +
                " untuk membahas sengketa perbatasan, kata juru bicara kementerian kepada wartawan.";
        text += close;
    }
    return text;
}

/// A page of `count` paragraphs among as many menu entries and scripts as news pages have.
std::string make_page(std::size_t count) {
    std::string page = "<!DOCTYPE html><html><head><title>Dua Menteri Bertemu | Contoh</title></head><body><nav><ul>";
    for (std::size_t i = 0; i < 4 * count; ++i) page += "<li class='menu-item item-" + std::to_string(i) + "'><a href='/kanal/" + std::to_string(i) + "'>Kanal</a></li>";
    page += "</ul></nav><script>" + std::string(200 * count, 'x') + "</script><div class='content'><h1>Dua Menteri Bertemu</h1>";
    return page + paragraphs(count, "<p>", "</p>") + "</div></body></html>";
}

void read(const std::string& bytes, const std::string& name, std::size_t& articles) {
    static const SourceOptions options;
    const ArticleSink sink{[&](const Article&) { ++articles; }, [](const Diagnostic&) {}};
    ReadingRun run(options, tables(), sink);
    read_article_stream(open_memory(bytes), name, run);
}

void read_pages(benchmark::State& state) {
    const auto page = make_page(static_cast<std::size_t>(state.range(0)));
    std::size_t articles = 0;
    for (auto _ : state) read(page, "a.html", articles);
    state.SetBytesProcessed(static_cast<std::int64_t>(page.size()) * state.iterations());
}
BENCHMARK(read_pages)->RangeMultiplier(4)->Range(8, 2048)->Unit(benchmark::kMillisecond);

void read_warc_records(benchmark::State& state) {
    const auto body = std::string(100000, 'x');
    std::string all;
    for (std::int64_t i = 0; i < state.range(0); ++i)
        all += "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body + "\r\n\r\n";
    std::size_t articles = 0;
    for (auto _ : state) read(all, "a.warc", articles);
    state.SetBytesProcessed(static_cast<std::int64_t>(all.size()) * state.iterations());
}
BENCHMARK(read_warc_records)->RangeMultiplier(4)->Range(16, 1024)->Unit(benchmark::kMillisecond);

void build_documents(benchmark::State& state) {
    const LanguagePack pack(Language::indonesian, files());
    Article article;
    article.text = paragraphs(static_cast<std::size_t>(state.range(0)), "", "\n\n");
    article.language = Language::indonesian;
    for (auto _ : state) benchmark::DoNotOptimize(build_document(article, pack));
    state.SetBytesProcessed(static_cast<std::int64_t>(article.text.size()) * state.iterations());
}
BENCHMARK(build_documents)->RangeMultiplier(4)->Range(8, 2048)->Unit(benchmark::kMillisecond);

void sketch_texts(benchmark::State& state) {
    const auto text = paragraphs(static_cast<std::size_t>(state.range(0)), "", "\n\n");
    for (auto _ : state) benchmark::DoNotOptimize(sketch_text(text));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}
BENCHMARK(sketch_texts)->RangeMultiplier(4)->Range(8, 2048)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace babad

BENCHMARK_MAIN();
