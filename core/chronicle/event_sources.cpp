#include "core/chronicle/event_sources.hpp"

#include <map>
#include <numeric>
#include <string>

namespace babad {

std::uint32_t count_independent(const std::vector<Source>& sources) {
    std::vector<std::size_t> parent(sources.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t at) {
        while (parent[at] != at) at = parent[at];
        return at;
    };
    std::map<std::string, std::size_t> first_of;
    auto voices = static_cast<std::uint32_t>(sources.size());
    const auto tie = [&](const std::string& name, std::size_t at) {
        const auto other = root(first_of.emplace(name, at).first->second);
        if (other == root(at)) return;
        parent[root(at)] = other;
        --voices;
    };
    for (std::size_t at = 0; at < sources.size(); ++at) {
        const auto& source = sources[at];
        if (!source.outlet.empty()) tie("outlet " + source.outlet, at);
        tie("text " + (source.duplicate_of.empty() ? source.article_key : source.duplicate_of), at);
    }
    return voices;
}

}  // namespace babad
