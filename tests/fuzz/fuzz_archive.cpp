// Any bytes as a zip or tar file, and through gzip and zstd.
#include "tests/fuzz/fuzz_reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { return babad::fuzz_reading(data, size, "a.zip"); }
