#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace babad {

struct ProcessLimits {
    std::chrono::milliseconds time{10000};      ///< wall clock; processor time is capped at the same
    std::size_t memory = std::size_t{2} << 30U;  ///< address space, bytes
    std::size_t output = std::size_t{64} << 20U;
};

/// Runs a Graphviz engine ("dot", "neato") with `arguments`, `graph` on its standard input, in a child process of its own:
/// Graphviz is not thread-safe, leaks, and aborts on what it does not like. Returns what it printed; nothing where it is not
/// installed, fails, or passes a limit (it is then killed).
std::optional<std::string> run_graphviz(const std::string& engine, const std::vector<std::string>& arguments,
                                        const std::string& graph, const ProcessLimits& limits = {});

}  // namespace babad
