#include "core/text/weight_table.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>

#include "core/base/error.hpp"

namespace babad {

WeightTable::WeightTable(std::string_view name, std::string_view model) {
    if (model.size() < header_size || !model.starts_with(magic)) throw Error(fmt::format("{}: no table of weights", name));
    std::array<std::uint32_t, 4> header{};
    std::memcpy(header.data(), model.data() + magic.size(), sizeof header);
    const auto [rows_log2, width, classes, slots_log2] = header;
    const bool sound = rows_log2 > 0 && rows_log2 < 28 && width > 0 && width <= 256 && classes <= width && slots_log2 < 28;
    const std::size_t weights = sound ? (std::size_t{width} << rows_log2) : 0;
    const std::size_t slots = slots_log2 == 0 || !sound ? 0 : std::size_t{8} << slots_log2;
    if (!sound || model.size() < header_size + weights + slots) throw Error(fmt::format("{}: damaged table of weights", name));
    shift_ = 64 - rows_log2;
    width_ = width;
    classes_ = classes;
    const char* begin = model.data() + header_size;
    rows_ = reinterpret_cast<const std::int8_t*>(begin);
    if (slots == 0) return;
    mask_ = (1U << slots_log2) - 1;
    slots_ = reinterpret_cast<const std::uint32_t*>(begin + weights);
}

}  // namespace babad
