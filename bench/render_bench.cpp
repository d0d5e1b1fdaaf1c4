// Drawing, by the number of events: the spine with a label for each, lanes, bands where there are too many, the page. Two sizes have a
// bound that a run must keep: 5,000 events as spine within a second, 100,000 as bands within two.
#include <benchmark/benchmark.h>

#include <chrono>

#include "../tests/render/sample_events.hpp"
#include "render/timeline_renderer.hpp"

namespace babad {
namespace {

const Ontology& ontology() {
    static const DataFiles files;
    static const Ontology loaded(files);
    return loaded;
}

std::vector<Event> events(std::int64_t count) {
    return sample_events({static_cast<std::uint32_t>(count), 21, 3000, 0.3, 0.02, 0.1, 18, "", 0});
}

/// Size that a bound is for, and its seconds.
struct Bound {
    std::int64_t events = 0;
    double seconds = 0;
};

void draw(benchmark::State& state, TimelineStyle::Form form, const std::string& name, Bound bound = {}) {
    static const DataFiles files;
    static const LinkWords link_words(files);
    const std::vector<Event> chosen = events(state.range(0));
    const auto path = std::filesystem::temp_directory_path() / name;
    TimelineOptions options;
    options.link_words = &link_words;
    const auto begin = std::chrono::steady_clock::now();
    for (auto _ : state) {
        const Timeline timeline = make_timeline(chosen, ontology(), options);
        render_timeline(timeline, ontology(), {form, "en"}, path);
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() / static_cast<double>(state.iterations());
    std::filesystem::remove(path);
    state.SetItemsProcessed(state.iterations() * state.range(0));
    if (state.range(0) != bound.events) return;
    state.counters["bound_s"] = bound.seconds;
    if (seconds > bound.seconds) state.SkipWithError("slower than its bound");
}

BENCHMARK_CAPTURE(draw, spine_svg, TimelineStyle::Form::spine, "render_bench_spine.svg", Bound{5000, 1})->Arg(50)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw, lanes_svg, TimelineStyle::Form::lanes, "render_bench_lanes.svg", Bound{100000, 2})->Arg(50)->Arg(400)->Arg(5000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw, page, TimelineStyle::Form::automatic, "render_bench.html")->Arg(50)->Arg(5000)->Unit(benchmark::kMillisecond);

void draw_diagram(benchmark::State& state) {
    const std::vector<Event> chosen = events(state.range(0));
    const auto path = std::filesystem::temp_directory_path() / "render_bench_diagram.svg";
    for (auto _ : state) render_diagram(chosen, ontology(), {}, "diagram", path);
    std::filesystem::remove(path);
}
BENCHMARK(draw_diagram)->Arg(50)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace babad

BENCHMARK_MAIN();
