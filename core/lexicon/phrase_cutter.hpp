#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace babad {

/// A table's phrase as the tokenizer (core/text, which this layer does not see) would cut it: token keys and, for each token,
/// whether it begins with a capital. "Dewan Keamanan PBB" → three keys, all capitals. For names and roles, not for running text.
struct CutPhrase {
    std::vector<std::uint64_t> keys;
    std::uint32_t capitals = 0;  ///< bit k: token k begins with an upper-case letter

    void clear() {
        keys.clear();
        capitals = 0;
    }
};

/// Cuts `phrase` into `cut` (whose old content is dropped, so that one buffer serves a whole table). Linear.
void cut_phrase(std::string_view phrase, CutPhrase& cut);

}  // namespace babad
