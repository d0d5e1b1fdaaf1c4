// Draws every storyline and every hard case into a folder, for the checks that read the drawn pictures in a browser:
// draw_cases FOLDER [NAME…] ("huge", 100,000 events, only where it is named)
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "../render/sample_events.hpp"
#include "core/base/error.hpp"
#include "render/timeline_renderer.hpp"

namespace {

using namespace std::string_literals;

struct Drawing {
    std::string name;
    std::vector<babad::Event> events;
};

std::vector<Drawing> all_drawings() {
    std::vector<Drawing> drawings;
    for (const auto& folder : babad::storyline_folders()) drawings.push_back({folder.filename().string(), babad::storyline_events(folder)});
    for (auto& [name, events] : babad::hard_cases()) drawings.push_back({name, std::move(events)});
    drawings.push_back({"large", babad::sample_events({5000, 21, 3000, 0.3, 0.02, 0.1, 18, "", 0})});
    drawings.push_back({"huge", babad::sample_events({100000, 22, 9000, 0.3, 0.02, 0.1, 30, "", 0})});
    return drawings;
}

void draw(const Drawing& drawing, const std::filesystem::path& folder, const babad::Ontology& ontology, const babad::LinkWords& link_words) {
    const std::string language = drawing.name.size() % 2 == 0 ? "en" : "id";
    const auto timeline = babad::make_timeline(drawing.events, ontology, {drawing.name, "", language, "", babad::TimelineLevel::all, 0, {}, nullptr, &link_words});
    const bool links = language == "id";
    using Form = babad::TimelineStyle::Form;
    const bool huge = drawing.events.size() > 10000;
    const auto begin = std::chrono::steady_clock::now();
    const auto since = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(); };
    if (!huge) babad::render_timeline(timeline, ontology, {Form::spine, language, links}, folder / (drawing.name + ".spine.svg"));
    const double spine = since();
    babad::render_timeline(timeline, ontology, {Form::lanes, language, links}, folder / (drawing.name + ".lanes.svg"));
    const double lanes = since();
    if (!huge) babad::render_timeline(timeline, ontology, {Form::automatic, language}, folder / (drawing.name + ".html"));
    fmt::print("{}: {} events, spine {:.2f} s, lanes {:.2f} s\n", drawing.name, drawing.events.size(), spine, lanes - spine);
    if (drawing.events.size() > 1000) return;
    babad::render_diagram(drawing.events, ontology, {language, "", 1, nullptr}, drawing.name, folder / (drawing.name + ".diagram.svg"));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    try {
        const babad::DataFiles files;
        const babad::Ontology ontology(files);
        const babad::LinkWords link_words(files);
        const std::vector<std::string> names(argv + 2, argv + argc);
        for (const Drawing& drawing : all_drawings()) {
            const bool wanted = names.empty() ? drawing.name != "huge" : std::find(names.begin(), names.end(), drawing.name) != names.end();
            if (wanted) draw(drawing, argv[1], ontology, link_words);
        }
    } catch (const babad::Error& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
    return 0;
}
