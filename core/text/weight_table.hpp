#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace babad {

/// Weights of a linear classifier with hashed features, used where they lie (built into the binary or in an overlay's
/// file): nothing is copied or unpacked. Rows of `width` bytes, one signed weight for each class, padded with zeros.
///
/// File: 64 bytes of header (magic "babadwt2", then u32: log2 of the rows, width, classes, log2 of the dictionary's slots
/// or 0), the rows, the dictionary (pairs of u32: key, value). Little endian.
class WeightTable {
public:
    static constexpr std::string_view magic = "babadwt2";
    static constexpr std::size_t header_size = 64;

    /// Throws `Error` where `model` is no such file. Keeps a view.
    WeightTable(std::string_view name, std::string_view model);

    /// The row of a feature's hash; its high bits decide.
    const std::int8_t* row(std::uint64_t hash) const { return rows_ + (hash >> shift_) * width_; }
    std::size_t width() const { return width_; }
    std::size_t classes() const { return classes_; }

    /// Value of a key in the dictionary, or −1.
    int look_up(std::uint64_t key) const {
        if (slots_ == nullptr) return -1;
        const auto word = static_cast<std::uint32_t>(key >> 32);
        for (auto slot = static_cast<std::uint32_t>(key) & mask_;; slot = (slot + 1) & mask_) {
            if (slots_[2 * slot + 1] == 0) return -1;
            if (slots_[2 * slot] == word) return static_cast<int>(slots_[2 * slot + 1]) - 1;
        }
    }

private:
    const std::int8_t* rows_ = nullptr;
    const std::uint32_t* slots_ = nullptr;
    std::uint32_t mask_ = 0;
    unsigned shift_ = 0;
    std::size_t width_ = 0;
    std::size_t classes_ = 0;
};

/// Hash of a feature: its template's number and up to three values. Stable: files of weights depend on it.
constexpr std::uint64_t feature_hash(std::uint64_t feature, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    std::uint64_t h = (a ^ (feature * 0x9E3779B97F4A7C15ULL)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 32) ^ b) * 0xc4ceb9fe1a85ec53ULL;
    h = (h ^ (h >> 32) ^ c) * 0x9E3779B97F4A7C15ULL;
    return h ^ (h << 29);
}

/// Adds a row to the scores.
template <std::size_t width>
inline void add_row(std::int16_t* scores, const std::int8_t* row) {
    for (std::size_t i = 0; i < width; ++i) scores[i] = static_cast<std::int16_t>(scores[i] + row[i]);
}

}  // namespace babad
