#include "core/text/pos_tagger.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/text/tagger_features.hpp"

namespace babad {

namespace features = tagger_features;

PosTagger::PosTagger(std::string_view name, std::string_view model) : table_(name, model) {
    if (table_.width() != features::width) throw Error(fmt::format("{}: not the weights of a tagger", name));
}

std::vector<Upos> PosTagger::tag(const std::vector<WordForm>& forms) const {
    std::vector<Upos> tags(forms.size());
    std::uint64_t t1 = features::no_tag;
    std::uint64_t t2 = features::no_tag;
    std::array<std::uint64_t, features::static_count> fixed{};
    std::array<std::uint64_t, features::dynamic_count> moving{};
    for (std::size_t i = 0; i < forms.size(); ++i) {
        int best = table_.look_up(forms[i].key);
        if (best < 0) {
            alignas(64) std::int16_t scores[features::width] = {};
            features::extract_static(forms.data(), forms.size(), i, fixed);
            features::extract_dynamic(forms.data(), forms.size(), i, t1, t2, moving);
            for (const auto hash : fixed) add_row<features::width>(scores, table_.row(hash));
            for (const auto hash : moving) add_row<features::width>(scores, table_.row(hash));
            best = static_cast<int>(std::max_element(scores, scores + table_.classes()) - scores);
        }
        tags[i] = static_cast<Upos>(best);
        t2 = t1;
        t1 = static_cast<std::uint64_t>(best);
    }
    return tags;
}

}  // namespace babad
