#include "io/sink.hpp"

#include <fmt/format.h>

#include <functional>
#include <map>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "io/event_json.hpp"
#include "io/event_table.hpp"
#include "io/output_file.hpp"

namespace babad {

namespace {

using Writer = std::function<void(const ExportInput&, const Ontology&, OutputFile&)>;

void write_jsonl(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    for (const auto& event : input.events) file.write(event_json(event, ontology) + '\n');
}

void write_csv(const ExportInput& input, const Ontology& ontology, OutputFile& file) {
    file.write(csv_line(event_columns()));
    for (const auto& event : input.events) file.write(csv_line(event_row(event, ontology)));
}

/// Formats by suffix, one line each.
const std::map<std::string, Writer, std::less<>>& writers() {
    static const std::map<std::string, Writer, std::less<>> all{
        {".jsonl", write_jsonl},
        {".csv", write_csv},
    };
    return all;
}

}  // namespace

void export_events(const ExportInput& input, const Ontology& ontology, const std::filesystem::path& path, const std::string& profile) {
    if (!profile.empty()) throw UsageError(fmt::format("--profile {}: no such profile", profile));
    const std::string suffix = path == "-" ? ".jsonl" : ascii_lower(path.extension().string());
    const auto writer = writers().find(suffix);
    if (writer == writers().end()) {
        std::vector<std::string> known;
        for (const auto& entry : writers()) known.push_back(entry.first);
        throw UsageError(fmt::format("{}: no format of this name", path.string()), "one of " + join(known, " "));
    }
    OutputFile file(path);
    writer->second(input, ontology, file);
    file.finish();
}

}  // namespace babad
