#pragma once
#include <filesystem>
#include <string>

namespace babad {

/// "babad (process 4711)": another process that holds a lock on an SQLite file or on the files beside it; empty where
/// none is found or the system does not tell.
std::string find_file_holder(const std::filesystem::path& path);

}  // namespace babad
