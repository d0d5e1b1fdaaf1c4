#include "tools/perceptron.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

#include "core/text/weight_table.hpp"

namespace babad::tools {

Perceptron::Perceptron(unsigned rows_log2, std::size_t width, std::size_t classes)
    : rows_log2_(rows_log2),
      shift_(64 - rows_log2),
      width_(width),
      classes_(classes),
      weights_(width << rows_log2),
      totals_(width << rows_log2),
      stamps_(width << rows_log2) {}

void Perceptron::absorb(Perceptron& other) {
    for (std::size_t i = 0; i < weights_.size(); ++i) {
        add(i, 0);
        other.add(i, 0);
        totals_[i] += other.totals_[i];
    }
}

void Perceptron::average(std::int64_t clip) {
    constexpr std::int64_t largest = 127;
    std::int64_t top = 1;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
        add(i, 0);
        top = std::max(top, std::abs(totals_[i]));
    }
    // in whole numbers, so that every machine gives the same file; the rare largest weights are cut
    const std::int64_t unit = std::max<std::int64_t>(1, top / (clip * largest));
    for (std::size_t i = 0; i < weights_.size(); ++i) {
        const auto rounded = (std::abs(totals_[i]) + unit / 2) / unit;
        const auto bounded = static_cast<std::int32_t>(std::min(rounded, largest));
        weights_[i] = totals_[i] < 0 ? -bounded : bounded;
    }
}

std::string Perceptron::serialize(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& dictionary) const {
    unsigned slots_log2 = 0;
    if (!dictionary.empty())
        while ((std::size_t{1} << slots_log2) < dictionary.size() * 3) ++slots_log2;
    const std::array<std::uint32_t, 4> header{rows_log2_, static_cast<std::uint32_t>(width_),
                                              static_cast<std::uint32_t>(classes_), slots_log2};
    std::string file(WeightTable::magic);
    file.append(reinterpret_cast<const char*>(header.data()), sizeof header);
    file.resize(WeightTable::header_size, '\0');
    std::vector<std::int8_t> rows(weights_.begin(), weights_.end());
    file.append(reinterpret_cast<const char*>(rows.data()), rows.size());
    if (slots_log2 == 0) return file;
    std::vector<std::uint32_t> slots(std::size_t{2} << slots_log2);
    const auto mask = (1U << slots_log2) - 1;
    for (const auto& [key, value] : dictionary) {
        auto slot = static_cast<std::uint32_t>(key) & mask;
        while (slots[2 * slot + 1] != 0) slot = (slot + 1) & mask;
        slots[2 * slot] = static_cast<std::uint32_t>(key >> 32);
        slots[2 * slot + 1] = value + 1;
    }
    file.append(reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(std::uint32_t));
    return file;
}

std::uint64_t Random::next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::vector<std::size_t> Random::order(std::size_t n) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[below(i)]);
    return order;
}

}  // namespace babad::tools
