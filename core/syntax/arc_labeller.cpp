#include "core/syntax/arc_labeller.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/error.hpp"
#include "core/syntax/labeller_features.hpp"

namespace babad {

namespace features = labeller_features;

ArcLabeller::ArcLabeller(std::string_view name, std::string_view model) : table_(name, model) {
    if (table_.width() != features::width) throw Error(fmt::format("{}: not the weights of a labeller", name));
}

std::vector<std::uint8_t> ArcLabeller::label(const std::vector<WordForm>& forms, const std::vector<Upos>& tags,
                                             const std::vector<std::int32_t>& heads) const {
    const features::Tree tree(forms, tags, heads);
    std::vector<std::uint8_t> relations(forms.size());
    // last relation given to a child on the left and on the right of each head
    std::vector<std::array<std::uint8_t, 2>> before(forms.size(), {relation_count, relation_count});
    std::array<std::uint64_t, features::count> hashes{};
    for (std::size_t d = 0; d < forms.size(); ++d) {
        const auto h = heads[d];
        if (h < 0) {
            relations[d] = static_cast<std::uint8_t>(UdRelation::root);
            continue;
        }
        auto& last = before[static_cast<std::size_t>(h)][static_cast<std::size_t>(h) < d ? 1 : 0];
        features::extract(tree, d, last, hashes);
        alignas(16) std::int16_t scores[features::width] = {};
        for (const auto hash : hashes) add_row<features::width>(scores, table_.row(hash));
        // the first class is the root, which no arc is
        const auto best = std::max_element(scores + 1, scores + table_.classes()) - scores;
        relations[d] = static_cast<std::uint8_t>(best);
        if (relations[d] != static_cast<std::uint8_t>(UdRelation::punct)) last = relations[d];
    }
    return relations;
}

}  // namespace babad
