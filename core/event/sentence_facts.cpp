#include "core/event/sentence_facts.hpp"

#include <algorithm>
#include <numeric>

namespace babad {
namespace {

/// The part of a list, ordered by sentence, that belongs to one sentence.
template <class Item>
std::span<const Item> of_sentence(const std::vector<Item>& list, std::uint32_t sentence) {
    const auto first = std::lower_bound(list.begin(), list.end(), sentence,
                                        [](const Item& item, std::uint32_t s) { return item.sentence < s; });
    auto last = first;
    while (last != list.end() && last->sentence == sentence) ++last;
    return {first, last};
}

SentenceSyntax analysis(const Extraction& input, std::uint32_t sentence) {
    auto given = input.parses.find(input.document, sentence);
    return given ? std::move(*given) : analyse_sentence(input.document, sentence, input.pack);
}

}  // namespace

SentenceFacts::SentenceFacts(const Extraction& in, std::span<const std::uint64_t> all_keys, std::uint32_t sentence)
    : input(in),
      keys(all_keys),
      index(sentence),
      tokens(in.document.sentences()[sentence].tokens),
      syntax(analysis(in, sentence)),
      actors(of_sentence(in.mentions.actors, sentence)),
      places(of_sentence(in.mentions.places, sentence)),
      times(of_sentence(in.times.expressions, sentence)),
      cue_of_(tokens.size(), -1),
      mention_of_(tokens.size(), -1),
      time_of_(tokens.size(), -1) {
    syntax.tags.resize(tokens.size(), Upos::x);
    for (std::uint32_t token = tokens.begin; token < tokens.end;) {
        const auto match = input.pack.status.longest(keys.subspan(token, tokens.end - token));
        if (!match) {
            ++token;
            continue;
        }
        for (std::uint32_t i = 0; i < match->tokens; ++i)
            cue_of_[token + i - tokens.begin] = static_cast<std::int32_t>(cues.size());
        cues.push_back({{token, token + match->tokens}, match->cues});
        token += match->tokens;
    }
    const auto cover = [this](TokenRange range, std::vector<std::int32_t>& table, std::size_t value) {
        for (std::uint32_t t = std::max(range.begin, tokens.begin); t < std::min(range.end, tokens.end); ++t)
            table[t - tokens.begin] = static_cast<std::int32_t>(value);
    };
    for (std::size_t i = 0; i < times.size(); ++i) cover(times[i].tokens, time_of_, i);
    // Longest first, so that the shortest mention of a token stays.
    std::vector<std::size_t> order(actors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return actors[a].tokens.size() > actors[b].tokens.size();
    });
    for (const std::size_t i : order) cover(actors[i].tokens, mention_of_, i);
}

bool SentenceFacts::is_nominal(std::uint32_t token) const {
    const Upos upos = tag(token);
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::pron || upos == Upos::num;
}

bool SentenceFacts::is_break(std::uint32_t token) const {
    return document().tokens()[token].kind == TokenKind::punctuation;
}

bool SentenceFacts::in_title() const {
    const BlockKind block = document().sentences()[index].block;
    return block == BlockKind::title || block == BlockKind::heading;
}

CueSet SentenceFacts::cues_at(std::uint32_t token) const {
    const std::int32_t cue = cue_of_[token - tokens.begin];
    return cue < 0 ? CueSet{} : cues[static_cast<std::size_t>(cue)].set;
}

const ActorMention* SentenceFacts::mention_at(std::uint32_t token) const {
    const std::int32_t mention = mention_of_[token - tokens.begin];
    return mention < 0 ? nullptr : &actors[static_cast<std::size_t>(mention)];
}

std::vector<const ActorMention*> SentenceFacts::with_conjuncts(const ActorMention& mention) const {
    std::vector<const ActorMention*> list{&mention};
    std::size_t closed = 1;
    const auto classes = [this](std::uint32_t t) { return input.pack.function_words[document().tokens()[t].key]; };
    for (std::uint32_t end = mention.tokens.end;;) {
        bool any = false, joiner = false;
        auto t = end;
        for (; t < tokens.end && !mention_at(t); ++t) {
            const bool joins = classes(t).has(FunctionClass::joiner);
            joiner = joiner || joins;
            if (!joins && document().word(t) != "," && !(joiner && classes(t).has(FunctionClass::determiner))) break;
            any = true;
        }
        const ActorMention* next = any && t < tokens.end ? mention_at(t) : nullptr;
        // "struck Iran and Israel said": what has a verb of its own behind it is no member.
        if (!next || (next->tokens.end < tokens.end && (is_verb(next->tokens.end) || tag(next->tokens.end) == Upos::aux))) break;
        list.push_back(next);
        end = next->tokens.end;
        if (joiner) closed = list.size();
    }
    list.resize(closed);
    return list;
}

const TimeExpression* SentenceFacts::time_at(std::uint32_t token) const {
    const std::int32_t time = time_of_[token - tokens.begin];
    return time < 0 ? nullptr : &times[static_cast<std::size_t>(time)];
}

std::optional<std::uint32_t> SentenceFacts::head(std::uint32_t token) const {
    if (syntax.heads.empty()) return std::nullopt;
    const std::int32_t head = syntax.heads[token - tokens.begin];
    return head < 0 ? std::nullopt : std::optional(tokens.begin + static_cast<std::uint32_t>(head));
}

Rejection SentenceFacts::rejection(TokenRange trigger, std::optional<PloverType> type, std::string reason) const {
    return {document().evidence(document().span(trigger)), type, std::move(reason)};
}

}  // namespace babad
