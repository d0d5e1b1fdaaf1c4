#include "core/actor/name_memory.hpp"

#include <algorithm>

namespace babad {

namespace {

constexpr std::size_t shortest_name = 3;  ///< bytes of a word that may stand for a person

}  // namespace

void NameMemory::learn(const ActorPhrase& phrase, const Actor& actor, const std::vector<PlaceMention>& places) {
    const auto& tokens = document_.tokens();
    if (!phrase.acronym.empty()) {
        for (auto i = phrase.tokens.begin; i < phrase.tokens.end; ++i) {
            if (document_.word(i) != phrase.acronym || !tokens[i].all_capitals) continue;
            names_[tokens[i].key].push_back(known_.size());
            known_.push_back({actor, {tokens[i].key}, false});
            break;
        }
    }
    if (!phrase.has_name() || phrase.organisation) return;
    Known known{actor, {}, true};
    for (auto i = phrase.name.begin; i < phrase.name.end; ++i) known.name.push_back(tokens[i].key);
    for (const auto& other : known_)
        if (other.person && other.name == known.name) return;
    for (auto i = phrase.name.begin; i < phrase.name.end; ++i) {
        if (tokens[i].kind != TokenKind::word || !tokens[i].capital || tokens[i].span.size() < shortest_name) continue;
        const bool place = std::any_of(places.begin(), places.end(), [&](const PlaceMention& p) {
            for (auto t = p.tokens.begin; t < p.tokens.end; ++t)
                if (tokens[t].key == tokens[i].key) return true;
            return false;
        });
        if (!place) names_[tokens[i].key].push_back(known_.size());
    }
    known_.push_back(std::move(known));
}

const NameMemory::Known* NameMemory::namesake(TokenRange tokens, const std::string& actor_id) const {
    const auto found = names_.find(document_.tokens()[tokens.begin].key);
    if (found == names_.end()) return nullptr;
    const Known* other = nullptr;
    for (const auto i : found->second) {
        const Known& known = known_[i];
        if (!known.person || known.name.size() < 2) continue;
        if (known.actor.actor_id == actor_id) return nullptr;
        other = &known;
    }
    return other;
}

const NameMemory::Known* NameMemory::find(TokenRange tokens) const {
    const auto found = names_.find(document_.tokens()[tokens.begin].key);
    if (found == names_.end()) return nullptr;
    for (auto i = found->second.rbegin(); i != found->second.rend(); ++i) {
        const Known& known = known_[*i];
        bool all = true;
        for (auto t = tokens.begin; t < tokens.end; ++t)
            all = all && std::find(known.name.begin(), known.name.end(), document_.tokens()[t].key) != known.name.end();
        if (all) return &known;
    }
    return nullptr;
}

}  // namespace babad
