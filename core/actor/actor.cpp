#include "core/actor/actor.hpp"

namespace babad {

std::string_view name(MentionBasis basis) {
    switch (basis) {
        case MentionBasis::name: return "name";
        case MentionBasis::composed: return "composed";
        case MentionBasis::metonym: return "metonym";
        case MentionBasis::acronym: return "acronym";
        case MentionBasis::surname: return "surname";
        case MentionBasis::role: return "role";
        case MentionBasis::pronoun: return "pronoun";
        case MentionBasis::list: return "list";
        case MentionBasis::noun_phrase: break;
    }
    return "noun_phrase";
}

}  // namespace babad
