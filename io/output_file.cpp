#include "io/output_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/error.hpp"

namespace babad {

OutputFile::OutputFile(std::filesystem::path path) : path_(std::move(path)) {
    if (path_ == "-") {
        file_ = stdout;
        return;
    }
    draft_ = path_.string() + fmt::format(".{}.part", ::getpid());
    file_ = std::fopen(draft_.c_str(), "wb");
    if (!file_) fail();
}

OutputFile::~OutputFile() {
    if (!file_ || file_ == stdout) return;
    std::fclose(file_);
    std::error_code ignored;
    std::filesystem::remove(draft_, ignored);
}

void OutputFile::fail() {
    throw Error(fmt::format("{}: cannot be written ({})", path_ == "-" ? "standard output" : path_.string(), std::strerror(errno)));
}

void OutputFile::write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) fail();
}

void OutputFile::finish() {
    if (std::fflush(file_) != 0) fail();
    if (file_ == stdout) return;
    const bool closed = std::fclose(file_) == 0;
    file_ = nullptr;
    std::error_code failure;
    if (closed) std::filesystem::rename(draft_, path_, failure);
    if (closed && !failure) return;
    if (failure) errno = failure.value();
    const int reason = errno;
    std::error_code ignored;
    std::filesystem::remove(draft_, ignored);
    errno = reason;
    fail();
}

}  // namespace babad
