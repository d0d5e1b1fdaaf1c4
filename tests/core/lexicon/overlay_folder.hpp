#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "core/lexicon/data_files.hpp"

namespace babad::test {

/// A folder of tables that replace built-in ones, as `--data` takes it; gone with the object.
class OverlayFolder {
public:
    OverlayFolder() : path_(std::filesystem::temp_directory_path() / ("babad-overlay-" + std::to_string(::getpid()) + "-" + std::to_string(++count()))) {
        std::filesystem::create_directories(path_);
    }
    ~OverlayFolder() { std::filesystem::remove_all(path_); }
    OverlayFolder(const OverlayFolder&) = delete;
    OverlayFolder& operator=(const OverlayFolder&) = delete;

    /// The built-in table with one more line at its end; the number of that line.
    std::size_t append(std::string_view table, std::string_view line) {
        std::string text(DataFiles()[table]);
        if (!text.empty() && text.back() != '\n') text += '\n';
        std::size_t lines = 1;
        for (const char c : text) lines += c == '\n';
        text.append(line).append("\n");
        std::filesystem::create_directories((path_ / table).parent_path());
        std::ofstream(path_ / table, std::ios::binary) << text;
        return lines;
    }

    const std::filesystem::path& path() const { return path_; }

private:
    static int& count() {
        static int folders = 0;
        return folders;
    }
    std::filesystem::path path_;
};

}  // namespace babad::test
