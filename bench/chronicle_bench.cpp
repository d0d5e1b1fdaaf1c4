// Merging, adding and asking over synthetic events. BABAD_BENCH_REPORTS says how large the store is (default 200,000 reports);
// BABAD_BENCH_STORE names a file to build once and keep.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "bench/synthetic_events.hpp"
#include "core/chronicle/merger.hpp"
#include "core/lexicon/world.hpp"
#include "io/query.hpp"

namespace babad {
namespace {

const DataFiles& files() {
    static const DataFiles all;
    return all;
}
const Ontology& ontology() {
    static const Ontology one(files());
    return one;
}
const World& world() {
    static const World one(files());
    return one;
}

QueryTables tables() {
    static const Memberships memberships(files());
    static const EpisodeRules episodes(files());
    return {world(), ontology(), memberships, episodes};
}

std::vector<MergeInput> make_inputs(std::size_t reports) {
    std::vector<MergeInput> inputs;
    for (auto& entry : SyntheticEvents().articles(reports)) {
        const auto key = article_key(entry.article);
        for (auto& report : entry.reports) {
            report.article = entry.article.id;
            report.article_key = key;
            report.id = report_id(report);
            inputs.push_back({std::move(report), {key, entry.article.id, entry.article.source, entry.article.url, {}, entry.article.published->iso, {}}});
        }
    }
    return inputs;
}

void merge(benchmark::State& state) {
    const auto inputs = make_inputs(static_cast<std::size_t>(state.range(0)));
    std::size_t events = 0;
    for (auto _ : state) events = merge_reports(inputs, ontology()).size();
    state.counters["events"] = static_cast<double>(events);
    state.SetComplexityN(state.range(0));
}
BENCHMARK(merge)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Complexity();

/// The full store, built once.
ChronicleFile& store() {
    static const auto* kept = std::getenv("BABAD_BENCH_STORE");
    static const std::filesystem::path path = kept ? kept : std::filesystem::temp_directory_path() / ("chronicle_bench-" + std::to_string(::getpid()));
    static const bool there = std::filesystem::exists(path);
    static ChronicleFile chronicle(path, ChronicleFile::Mode::create, ontology());
    static const bool built = [] {
        if (there) return true;
        const auto* wanted = std::getenv("BABAD_BENCH_REPORTS");
        const std::size_t reports = wanted ? std::strtoul(wanted, nullptr, 10) : 200'000;
        SyntheticEvents events;
        constexpr std::size_t batch = 10'000;
        for (std::size_t done = 0; done < reports; done += batch) chronicle.add({events.articles(batch)});
        if (!kept) std::atexit([] { std::filesystem::remove(path); });
        return true;
    }();
    (void)built;
    return chronicle;
}

void ask(benchmark::State& state, const char* query) {
    auto& chronicle = store();
    std::size_t found = 0;
    for (auto _ : state) {
        const auto result = run_query(chronicle, query, tables());
        found = result.is_table() ? result.rows.size() : result.events.size();
    }
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK_CAPTURE(ask, dyad_year_by_month, "dyad:AAX~ABX during:2015 | count by month")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, dyad_year_events, "dyad:AAX~ABX during:2015")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, full_text, "w17 w190 | count")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, sequence_all_actors, "sequence by dyad within 7d [type:MOBILIZE after:2021] then [type:ACCUSE after:2021 reverse]")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, count_by_type_and_year, "| count by type,year")->Unit(benchmark::kMillisecond);

void add_one_article(benchmark::State& state) {
    auto& chronicle = store();
    SyntheticEvents events(99);
    std::uint64_t number = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto entries = events.articles(2);
        entries[0].article.id = std::to_string(::getpid()) + "-" + std::to_string(++number);
        entries[0].article.url = "https://example.org/one/" + entries[0].article.id;
        state.ResumeTiming();
        chronicle.add({entries});
    }
}
BENCHMARK(add_one_article)->Unit(benchmark::kMillisecond)->Iterations(20);

}  // namespace
}  // namespace babad

BENCHMARK_MAIN();
