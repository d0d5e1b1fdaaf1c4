// Any bytes as an EDTF date: nothing, or a range that is written and read back the same.
#include <cstdint>
#include <cstdlib>

#include "core/calendar/edtf.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto range = babad::parse_edtf({reinterpret_cast<const char*>(data), size});
    if (!range) return 0;
    const auto again = babad::parse_edtf(babad::to_edtf(*range));
    if (!again || again->first != range->first || again->past != range->past || again->qualifier != range->qualifier) std::abort();
    return 0;
}
