// time_bench: finding and resolving time expressions, tokens given, by length of the document. MB/s of text on one core;
// the time must grow in line with the length, in one long paragraph and in figures without end too.
#include <benchmark/benchmark.h>

#include <string>

#include "core/pipeline/knowledge.hpp"
#include "core/text/document_builder.hpp"
#include "core/time/time_tagger.hpp"

namespace {

using namespace babad;  // NOLINT: a benchmark's own file

const Knowledge& knowledge() {
    static const Knowledge value;
    return value;
}

constexpr std::string_view indonesian =
    "Polisi membubarkan massa di depan gedung parlemen, Senin (18/11/2024), setelah pembicaraan dengan perwakilan buruh gagal. "
    "Juru bicara kepolisian mengatakan bentrokan terjadi sekitar pukul 15.30 WIB dan berlangsung hampir dua jam. Sejumlah orang "
    "dibawa ke rumah sakit terdekat. Pemerintah akan mengundang kembali para pemimpin serikat pekerja pekan depan untuk membahas "
    "tuntutan mereka, yang diajukan pertama kali pada awal 2023. ";
constexpr std::string_view english =
    "Rebels seized the airport on Tuesday after days of fighting that left the road to the capital impassable, residents said. "
    "The army withdrew at around 4 p.m. local time and said it would send reinforcements next week. The town had changed hands twice "
    "since the war began in 2021, most recently in late March. Aid groups warned that thousands of families had been cut off from "
    "food and clean water, and called on both sides to agree to a 72-hour truce. ";

Document make_document(Language language, std::string_view unit, std::size_t size, std::string_view joint) {
    Article article;
    article.id = "bench";
    article.language = language;
    article.published = parse_publication_time("2024-11-18");
    while (article.text.size() < size) {
        article.text += unit;
        article.text += joint;
    }
    return build_document(std::move(article), knowledge().pack(language));
}

void measure(benchmark::State& state, Language language, std::string_view unit, std::string_view joint) {
    const auto document = make_document(language, unit, static_cast<std::size_t>(state.range(0)), joint);
    const auto& pack = knowledge().pack(language);
    std::size_t found = 0;
    for (auto _ : state) {
        const auto times = find_times(document, pack);
        found = times.expressions.size();
        benchmark::DoNotOptimize(found);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * document.content().size()));
    state.counters["expressions"] = static_cast<double>(found);
}

void indonesian_news(benchmark::State& state) { measure(state, Language::indonesian, indonesian, "\n\n"); }
void english_news(benchmark::State& state) { measure(state, Language::english, english, "\n\n"); }
void one_paragraph(benchmark::State& state) { measure(state, Language::english, english, ""); }
void figures(benchmark::State& state) { measure(state, Language::english, "12 2024 3/4 17.30 ", ""); }

BENCHMARK(indonesian_news)->Range(1 << 10, 10 << 20)->Unit(benchmark::kMillisecond);
BENCHMARK(english_news)->Range(1 << 10, 10 << 20)->Unit(benchmark::kMillisecond);
BENCHMARK(one_paragraph)->Range(1 << 10, 10 << 20)->Unit(benchmark::kMillisecond);
BENCHMARK(figures)->Range(1 << 10, 1 << 20)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
