#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/language.hpp"
#include "core/lexicon/phrase_trie.hpp"
#include "core/lexicon/trigger.hpp"

namespace babad {

/// What a verb says of the act that its object names.
/// perform: the subject does it (melakukan serangan, hold talks); undergo: it is done to the subject (mengalami, suffer);
/// offer: the subject gives it to someone (memberikan dukungan, give support); plan: still to come (merencanakan, schedule);
/// stop: it ends (menghentikan, halt); cancel: it will not take place (membatalkan, call off); postpone; prevent: it did not
/// happen (mencegah, foil); occur: the noun is the subject (berlangsung, erupt); cause: somebody else does it (memicu, spark);
/// tell: it is only spoken of (mengumumkan, announce).
enum class LightEffect : std::uint8_t { perform, undergo, offer, plan, stop, cancel, postpone, prevent, occur, cause, tell };

/// A verb that leaves the act to its noun (`data/<language>/light_verbs.tsv`).
struct LightVerb {
    LightEffect effect = LightEffect::perform;
    FormKind form = FormKind::active;
};

/// All of them with their inflected forms. Immutable; any thread may read.
class LightVerbs {
public:
    LightVerbs(const DataFiles& files, Language language);

    struct Match {
        std::uint32_t tokens = 0;  ///< "carry out" has two
        LightVerb verb;
    };
    /// The longest light verb at the front of the tokens' keys.
    std::optional<Match> longest(std::span<const std::uint64_t> keys) const;

private:
    std::vector<LightVerb> verbs_;
    PhraseTrie trie_;
};

}  // namespace babad
