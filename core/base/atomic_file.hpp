#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace babad {

/// Writes `content` to a file beside `path`, then renames it over `path`: readers see the old file or the new one, whole.
/// Throws `Error` naming the path and the system's reason; the old file is then untouched.
void write_file(const std::filesystem::path& path, std::string_view content);

/// The whole file. Throws `Error` naming the path where it cannot be read.
std::string read_file(const std::filesystem::path& path);

}  // namespace babad
