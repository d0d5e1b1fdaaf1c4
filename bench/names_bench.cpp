// Start of the program with all tables, and finding all names over text. BABAD_BENCH_TEXT names a file of text; without it one is
// made of the tables' own names between plain words, which is denser in names than any news.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/pipeline/knowledge.hpp"
#include "core/text/tokenizer.hpp"

namespace babad {
namespace {

void start(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Knowledge().world.alias_count());
}
BENCHMARK(start)->Unit(benchmark::kMillisecond);

void start_world(benchmark::State& state) {
    const DataFiles files;
    for (auto _ : state) benchmark::DoNotOptimize(World(files).alias_count());
}
BENCHMARK(start_world)->Unit(benchmark::kMillisecond);

const World& world() {
    static const DataFiles files;
    static const World one(files);
    return one;
}

std::string sample_text(std::size_t bytes) {
    if (const auto* name = std::getenv("BABAD_BENCH_TEXT")) {
        std::ifstream file(name, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto whole = text;
        while (!whole.empty() && text.size() < bytes) text += whole;
        text.resize(std::min(text.size(), bytes));
        return text;
    }
    constexpr const char* words[] = {"the", "talks", "on", "trade", "went", "well", "said", "officials", "of", "both", "sides"};
    std::string text;
    for (std::uint32_t i = 0; text.size() < bytes; ++i) {
        text.append(words[i % std::size(words)]).append(" ").append(words[(i * 7) % std::size(words)]).append(" ");
        if (i % 4 == 0) text.append(world().alias(i * 2654435761U % static_cast<std::uint32_t>(world().alias_count())).surface).append(" ");
    }
    text.resize(bytes);
    return text;
}

/// The trie alone over keys of tokens: what a document pays at each token.
void match_names(benchmark::State& state) {
    const auto text = sample_text(static_cast<std::size_t>(state.range(0)));
    const auto keys = phrase_keys(text);
    std::size_t found = 0;
    for (auto _ : state) {
        found = 0;
        for (std::size_t at = 0; at < keys.size();) {
            const auto match = world().names().longest(std::span(keys).subspan(at));
            found += match.has_value();
            at += match ? match->tokens : 1;
        }
        benchmark::DoNotOptimize(found);
    }
    state.SetBytesProcessed(state.iterations() * state.range(0));
    state.counters["names"] = static_cast<double>(found);
    state.SetComplexityN(state.range(0));
}
BENCHMARK(match_names)->Arg(1 << 16)->Arg(1 << 20)->Arg(1 << 23)->Unit(benchmark::kMillisecond)->Complexity();

}  // namespace
}  // namespace babad

BENCHMARK_MAIN();
