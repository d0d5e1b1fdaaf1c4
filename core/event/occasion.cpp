#include "core/event/occasion.hpp"

#include <algorithm>

namespace babad {
namespace {

constexpr std::uint32_t speech_reach = 20;  ///< tokens in which a sentence says that its actor spoke

/// "pidatonya", "pidato itu", "his speech".
bool points_back_at(const Extraction& input, std::uint32_t token) {
    const auto definite = [&](std::uint32_t t) {
        const auto cue = input.pack.status.longest({&input.document.tokens()[t].key, 1});
        return cue && cue->cues.has(StatusCue::definite);
    };
    const bool indonesian = input.pack.language == Language::indonesian;
    if (indonesian && input.document.word(token).ends_with("nya")) return true;
    const std::uint32_t beside = indonesian ? token + 1 : token - 1;
    return beside < input.document.tokens().size() && token > 0 && definite(beside);
}

}  // namespace

bool names_occasion(const Extraction& input, std::uint32_t sentence) {
    const TokenRange tokens = input.document.sentences()[sentence].tokens;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
        if (input.pack.function_words[input.document.tokens()[t].key].has(FunctionClass::utterance) && points_back_at(input, t)) return true;
    return false;
}

const TimeExpression* occasion_in(const Extraction& input, std::uint32_t sentence, const std::vector<std::string>& actors) {
    const auto& mentions = input.mentions.actors;
    const auto mention = std::lower_bound(mentions.begin(), mentions.end(), sentence, [](const ActorMention& m, std::uint32_t s) { return m.sentence < s; });
    if (mention == mentions.end() || mention->sentence != sentence) return nullptr;
    const std::string code = mention->actors.front().code;
    if (!std::binary_search(actors.begin(), actors.end(), code.substr(0, code.find('/')))) return nullptr;
    const TokenRange tokens = input.document.sentences()[sentence].tokens;
    bool speaks = false;
    for (std::uint32_t t = tokens.begin; t < std::min(tokens.end, tokens.begin + speech_reach) && !speaks; ++t) {
        const auto cue = input.pack.status.longest({&input.document.tokens()[t].key, 1});
        speaks = cue && cue->cues.has(StatusCue::speech);
    }
    if (!speaks) return nullptr;
    const auto& times = input.times.expressions;
    auto time = std::lower_bound(times.begin(), times.end(), sentence, [](const TimeExpression& e, std::uint32_t s) { return e.sentence < s; });
    for (; time != times.end() && time->sentence == sentence; ++time)
        if (time->range && time->range->is_single_day() && !time->dateline && time->value != "PRESENT_REF") return &*time;
    return nullptr;
}

}  // namespace babad
