#include "core/lexicon/data_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"

namespace babad {

namespace fs = std::filesystem;

namespace {


const EmbeddedFile* find_embedded(std::string_view name) {
    const auto& files = embedded_files();
    const auto found = std::lower_bound(files.begin(), files.end(), name,
                                        [](const EmbeddedFile& file, std::string_view n) { return file.name < n; });
    return found != files.end() && found->name == name ? &*found : nullptr;
}

}  // namespace

DataFiles::DataFiles(fs::path overlay) : overlay_(std::move(overlay)) {
    if (overlay_.empty()) return;
    if (!fs::is_directory(overlay_))
        throw UsageError(fmt::format("--data {}: no such directory", overlay_.string()));
    for (const auto& entry : fs::recursive_directory_iterator(overlay_)) {
        if (!entry.is_regular_file()) continue;
        auto name = fs::relative(entry.path(), overlay_).generic_string();
        if (find_embedded(name)) replaced_.emplace(std::move(name), read_file(entry.path()));
    }
}

std::string_view DataFiles::operator[](std::string_view name) const {
    if (const auto found = replaced_.find(name); found != replaced_.end()) return found->second;
    if (const auto* file = find_embedded(name)) return file->content;
    throw Error(fmt::format("no table data/{}", name));
}

std::string DataFiles::display_name(std::string_view name) const {
    return replaced_.contains(name) ? (overlay_ / name).generic_string() : fmt::format("data/{}", name);
}

std::vector<std::string> DataFiles::names() const {
    std::vector<std::string> names;
    for (const auto& file : embedded_files()) names.emplace_back(file.name);
    return names;
}

}  // namespace babad
