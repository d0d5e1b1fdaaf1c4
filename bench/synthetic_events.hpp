#pragma once
#include <cstdint>
#include <vector>

#include "io/chronicle_file.hpp"

namespace babad {

/// Made-up articles of a world of 200 actors and 20 years, a few of them much busier than the rest, about 1.6 reports for
/// each event, most of them dated to the day. The same number and seed give the same articles.
class SyntheticEvents {
public:
    explicit SyntheticEvents(std::uint64_t seed = 1) : random_(seed * 0x9E3779B97F4A7C15ULL + 1) {}

    /// Articles with about `reports` reports in all, two an article.
    std::vector<ChronicleFile::Batch::Entry> articles(std::size_t reports);

private:
    struct Happening;
    std::uint64_t next();
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }
    /// Small numbers much more often than large ones.
    std::uint64_t busy(std::uint64_t bound) { return below(below(below(bound) + 1) + 1); }
    Happening make_happening();
    Report make_report(const Happening& happening, std::uint32_t place_in_article);

    std::uint64_t random_;
    std::size_t articles_ = 0;
};

}  // namespace babad
