#include "core/base/atomic_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "core/base/error.hpp"

namespace babad {

namespace fs = std::filesystem;

void write_file(const fs::path& path, std::string_view content) {
    const fs::path draft = path.string() + fmt::format(".{}.part", ::getpid());
    errno = 0;
    {
        std::ofstream file(draft, std::ios::binary | std::ios::trunc);
        file.write(content.data(), static_cast<std::streamsize>(content.size()));
        file.flush();
        if (!file) {
            const std::string reason = errno ? std::strerror(errno) : "unknown reason";
            std::error_code ignored;
            fs::remove(draft, ignored);
            throw Error(fmt::format("{}: cannot be written ({})", path.string(), reason));
        }
    }
    std::error_code failure;
    fs::rename(draft, path, failure);
    if (!failure) return;
    std::error_code ignored;
    fs::remove(draft, ignored);
    throw Error(fmt::format("{}: cannot be written ({})", path.string(), failure.message()));
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || fs::is_directory(path)) throw Error(fmt::format("{}: cannot be read", path.string()));
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace babad
