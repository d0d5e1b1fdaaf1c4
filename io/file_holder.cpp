#include "io/file_holder.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <set>
#include <sstream>

namespace babad {

namespace {

std::string program_of(const std::string& process) {
    std::ifstream file("/proc/" + process + "/comm");
    std::string name;
    std::getline(file, name);
    return name;
}

}  // namespace

std::string find_file_holder(const std::filesystem::path& path) {
    std::set<std::string> inodes;
    for (const char* suffix : {"", "-shm", "-wal", "-journal"}) {
        struct stat status {};
        if (::stat((path.string() + suffix).c_str(), &status) == 0) inodes.insert(std::to_string(status.st_ino));
    }
    // "1: POSIX  ADVISORY  WRITE 4711 08:01:123456 0 EOF"
    std::ifstream locks("/proc/locks");
    for (std::string line; std::getline(locks, line);) {
        std::istringstream fields(line);
        std::string number, kind, advisory, access, process, file;
        fields >> number >> kind >> advisory >> access >> process >> file;
        const auto colon = file.rfind(':');
        if (access != "WRITE" || colon == std::string::npos || !inodes.contains(file.substr(colon + 1))) continue;
        if (process == std::to_string(::getpid())) continue;
        const auto program = program_of(process);
        return fmt::format("{} (process {})", program.empty() ? "a program" : program, process);
    }
    return {};
}

}  // namespace babad
