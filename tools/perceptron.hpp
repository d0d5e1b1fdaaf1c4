#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace babad::tools {

/// Averaged perceptron with hashed features, the training side of `WeightTable`. Same input, same weights, to the byte.
class Perceptron {
public:
    Perceptron(unsigned rows_log2, std::size_t width, std::size_t classes);

    std::size_t classes() const { return classes_; }

    /// Adds the weights of the features to the scores (`classes()` of them).
    template <std::size_t count>
    void score(const std::array<std::uint64_t, count>& hashes, std::int32_t* scores) const {
        for (const auto hash : hashes) {
            const auto* row = weights_.data() + (hash >> shift_) * width_;
            for (std::size_t c = 0; c < classes_; ++c) scores[c] += row[c];
        }
    }

    /// Rewards `gold`, punishes `guess`.
    template <std::size_t count>
    void update(const std::array<std::uint64_t, count>& hashes, std::size_t gold, std::size_t guess) {
        for (const auto hash : hashes) {
            if (!frequent(hash)) continue;
            add((hash >> shift_) * width_ + gold, 1);
            add((hash >> shift_) * width_ + guess, -1);
        }
    }

    /// To be called once for each example.
    void tick() { ++now_; }

    /// Adds what another perceptron of the same shape has learned: runs in different orders, averaged, vary less.
    void absorb(Perceptron& other);

    /// Replaces the weights by their averages over all examples so far, as whole numbers of a byte, the largest cut at 1 / `clip` of the top.
    void average(std::int64_t clip);

    /// The file that `WeightTable` reads. `dictionary`: key → class.
    std::string serialize(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& dictionary) const;

private:
    /// Rare features would only disturb those that share their row: a feature counts from its third update.
    bool frequent(std::uint64_t hash) {
        auto& n = updates_[(hash * 0xD6E8FEB86659FD93ULL) >> (64 - counter_bits)];
        if (n < rare) ++n;
        return n >= rare;
    }

    void add(std::size_t at, std::int32_t delta) {
        totals_[at] += static_cast<std::int64_t>(weights_[at]) * (now_ - stamps_[at]);
        stamps_[at] = now_;
        weights_[at] += delta;
    }

    static constexpr unsigned counter_bits = 24;
    static constexpr std::uint8_t rare = 2;

    std::vector<std::uint8_t> updates_ = std::vector<std::uint8_t>(std::size_t{1} << counter_bits);
    unsigned rows_log2_;
    unsigned shift_;
    std::size_t width_;
    std::size_t classes_;
    std::int64_t now_ = 0;
    std::vector<std::int32_t> weights_;
    std::vector<std::int64_t> totals_;
    std::vector<std::int64_t> stamps_;
};

/// Fixed sequence of random numbers: SplitMix64.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    /// 0, 1, …, n − 1 in random order.
    std::vector<std::size_t> order(std::size_t n);

private:
    std::uint64_t state_;
};

}  // namespace babad::tools
