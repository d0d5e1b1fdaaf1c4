#include "core/pipeline/parallel_reader.hpp"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <optional>

namespace babad {

std::vector<Reading> read_in_parallel(std::vector<Article> articles, const Knowledge& knowledge,
                                      const ReadingOptions& options, unsigned threads) {
    std::vector<std::optional<Reading>> slots(articles.size());
    tbb::task_arena arena(threads == 0 ? tbb::task_arena::automatic : static_cast<int>(threads));
    arena.execute([&] {
        tbb::parallel_for(std::size_t{0}, articles.size(), [&](std::size_t i) {
            slots[i].emplace(read_article(std::move(articles[i]), knowledge, options));
        });
    });
    std::vector<Reading> readings;
    readings.reserve(slots.size());
    for (auto& slot : slots) readings.push_back(std::move(*slot));
    return readings;
}

}  // namespace babad
