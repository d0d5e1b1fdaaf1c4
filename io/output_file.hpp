#pragma once
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace babad {

/// A file that is written piece by piece beside its final name and renamed by `finish`: whoever reads the name sees the
/// old file or the new one, whole. "-" is standard output. Throws `Error` naming path and reason (a full disk, a read-only
/// folder) from `write` or `finish`; the draft is removed.
class OutputFile {
public:
    explicit OutputFile(std::filesystem::path path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view text);
    void finish();

private:
    [[noreturn]] void fail();

    std::filesystem::path path_;
    std::filesystem::path draft_;
    std::FILE* file_ = nullptr;
};

}  // namespace babad
