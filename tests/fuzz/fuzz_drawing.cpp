// Any bytes as a drawing: an error, or a timeline that is written and read back the same.
#include <cstdint>
#include <cstdlib>

#include "core/base/error.hpp"
#include "render/timeline_data.hpp"
#include "render/timeline_reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const babad::DataFiles files;
    static const babad::Ontology ontology(files);
    static const babad::Labels labels("id");
    try {
        const auto timeline = babad::read_timeline("drawing", {reinterpret_cast<const char*>(data), size}, ontology);
        const std::string json = babad::timeline_data(timeline, ontology, labels);
        const auto again = babad::read_timeline("drawing", "<script id=\"babad-data\">" + json + "</script>", ontology);
        if (again.entries.size() != timeline.entries.size() || again.sources.size() != timeline.sources.size()) std::abort();
    } catch (const babad::Error&) {
    }
    return 0;
}
