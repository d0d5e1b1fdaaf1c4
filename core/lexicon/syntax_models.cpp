#include "core/lexicon/syntax_models.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace babad {

SyntaxModels::SyntaxModels(const DataFiles& files, Language language) {
    const auto names = files.names();
    const auto model = [&](std::string_view stage) -> Model {
        const auto name = fmt::format("models/{}_{}.bin", code(language), stage);
        if (!std::binary_search(names.begin(), names.end(), name)) return {};
        return {files.display_name(name), files[name]};
    };
    tagger = model("tagger");
    parser = model("parser");
    labeller = model("labeller");
}

}  // namespace babad
