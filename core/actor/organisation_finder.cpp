#include "core/actor/organisation_finder.hpp"

#include <algorithm>

namespace babad {

/// The capitalised words that end before a token, of which one says that they name an organisation; linking words between them included.
TokenRange OrganisationFinder::name_before(std::uint32_t end, std::uint32_t floor, std::uint32_t start) const {
    std::uint32_t first = end;
    bool organisation = false;
    for (std::uint32_t at = end; at > floor && end - at < 9; --at) {
        const std::uint32_t token = at - 1;
        if (is_capital_word(token)) {
            first = token;
            organisation = organisation || is_word(token, ReferenceClass::organisation_word);
        } else if (!is_word(token, ReferenceClass::of) && !is_word(token, ReferenceClass::conjunction)) {
            break;
        }
    }
    while (first < end && first == start && is_word(first, ReferenceClass::sentence_word)) ++first;
    return organisation && end - first >= 2 ? TokenRange{first, end} : TokenRange{};
}

/// Organisations that no table knows: "Kaukus Advokat Progresif Indonesia (KAPI)". What was found inside them is theirs.
void OrganisationFinder::find(std::uint32_t sentence, std::vector<ActorPhrase>& phrases) const {
    const TokenRange range = document_.sentences()[sentence].tokens;
    std::vector<ActorPhrase> found;
    for (std::uint32_t at = range.begin + 2; at + 2 < range.end; ++at) {
        const Token& word = document_.tokens()[at + 1];
        if (!is_text(at, "(") || !is_text(at + 2, ")") || !word.all_capitals || word.span.size() > 10) continue;
        const bool taken = std::any_of(phrases.begin(), phrases.end(), [&](const auto& p) { return p.tokens.contains(at + 1) && !p.acronym.empty(); });
        if (taken) continue;
        const auto name = name_before(at, found.empty() ? range.begin : found.back().tokens.end, range.begin);
        if (name.empty()) continue;
        ActorPhrase phrase;
        phrase.organisation = true;
        phrase.name = name;
        phrase.acronym = document_.word(at + 1);
        phrase.tokens = {name.begin, at + 3};
        phrase.span = document_.span(phrase.tokens);
        phrase.head = pack_.language != Language::indonesian ? name.end - 1 : name.begin;
        phrase.sentence = sentence;
        found.push_back(std::move(phrase));
    }
    for (auto& organisation : found) {
        for (const auto& phrase : phrases)
            if (organisation.tokens.overlaps(phrase.tokens) && phrase.owner && !organisation.owner) organisation.owner = phrase.owner;
        std::erase_if(phrases, [&](const ActorPhrase& phrase) { return phrase.tokens.overlaps(organisation.tokens); });
    }
    phrases.insert(phrases.end(), found.begin(), found.end());
    std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
}

}  // namespace babad
