#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace babad {

/// The tables of the `data` folder: built into the binary, each replaceable by a file of the same
/// relative name in an overlay directory (`--data DIR`). Immutable after construction; any thread may read.
class DataFiles {
public:
    /// Throws `Error` where `overlay` is given and is no readable directory.
    explicit DataFiles(std::filesystem::path overlay = {});

    /// Content of "en/triggers.tsv". Throws `Error` where there is no such table. The view lives as long as this object.
    std::string_view operator[](std::string_view name) const;

    /// What error messages call the table: the path in the overlay, or "data/en/triggers.tsv".
    std::string display_name(std::string_view name) const;

    /// Names of all tables, sorted.
    std::vector<std::string> names() const;

private:
    std::filesystem::path overlay_;
    std::map<std::string, std::string, std::less<>> replaced_;
};

/// One file compiled into the binary.
struct EmbeddedFile {
    std::string_view name;
    std::string_view content;
};

/// All of them, sorted by name. Generated from `data/` by cmake/embed_data.cmake.
const std::vector<EmbeddedFile>& embedded_files();

}  // namespace babad
