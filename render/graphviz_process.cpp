#include "render/graphviz_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <memory>

extern char** environ;

namespace babad {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { reset(); }
    int get() const { return number_; }
    void reset() {
        if (number_ >= 0) close(number_);
        number_ = -1;
    }

private:
    int number_;
};

/// The graph as a file to read from: a child that dies early then costs no SIGPIPE.
File input_file(const std::string& graph) {
    File file(std::tmpfile());
    if (!file) return file;
    if (std::fwrite(graph.data(), 1, graph.size(), file.get()) != graph.size() || std::fflush(file.get()) != 0) return nullptr;
    std::rewind(file.get());
    return file;
}

std::optional<pid_t> spawn(const std::string& engine, const std::vector<std::string>& arguments, int input, int output) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> argv{const_cast<char*>(engine.c_str())};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, engine.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? std::optional(child) : std::nullopt;
}

void limit(pid_t child, const ProcessLimits& limits) {
    const auto seconds = static_cast<rlim_t>(limits.time.count() / 1000 + 1);
    const rlimit processor{seconds, seconds}, memory{limits.memory, limits.memory};
    prlimit(child, RLIMIT_CPU, &processor, nullptr);
    prlimit(child, RLIMIT_AS, &memory, nullptr);
}

/// Reads to the end; nothing where the time or the size is passed.
std::optional<std::string> read_all(int from, const ProcessLimits& limits) {
    const auto deadline = std::chrono::steady_clock::now() + limits.time;
    std::string text;
    std::array<char, 65536> buffer;
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return std::nullopt;
        pollfd waiting{from, POLLIN, 0};
        if (poll(&waiting, 1, static_cast<int>(left.count())) <= 0) continue;
        const ssize_t size = read(from, buffer.data(), buffer.size());
        if (size < 0) return std::nullopt;
        if (size == 0) return text;
        text.append(buffer.data(), static_cast<std::size_t>(size));
        if (text.size() > limits.output) return std::nullopt;
    }
}

}  // namespace

std::optional<std::string> run_graphviz(const std::string& engine, const std::vector<std::string>& arguments,
                                        const std::string& graph, const ProcessLimits& limits) {
    const File input = input_file(graph);
    std::array<int, 2> ends{};
    if (!input || pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    const auto child = spawn(engine, arguments, fileno(input.get()), writing.get());
    writing.reset();
    if (!child) return std::nullopt;
    limit(*child, limits);
    auto output = read_all(reading.get(), limits);
    if (!output) kill(*child, SIGKILL);
    int status = 0;
    waitpid(*child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    return output;
}

}  // namespace babad
