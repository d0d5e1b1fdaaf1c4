#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.hpp"

namespace babad {

/// Who: a code as in the annotation guide (`USA`, `IDN/LEG`, `IGO:UN`, `GRP:HAMAS`) and, where known, the row
/// of the knowledge base. An acting noun phrase that is not known keeps its words and a class (`UNK/CVL`, …) in `code`.
struct Actor {
    std::string code;
    std::string actor_id;  ///< "state/usa", "person/joko-widodo", "group/hamas"; empty where only composed
    std::string role;      ///< head_of_state, foreign_minister, military, spokesperson …; empty where none
    std::string sector;    ///< PLOVER sector: GOV, MIL, COP, LEG, JUD, OPP, REB, CVL, …
    std::string name;      ///< as an analyst would write it, in the document's language

    friend bool operator==(const Actor&, const Actor&) = default;
};

/// How a mention got its actor; shown by `explain` and `babad actors`.
enum class MentionBasis : std::uint8_t { name, composed, metonym, acronym, surname, role, pronoun, list, noun_phrase };
std::string_view name(MentionBasis basis);

/// Words that mean an actor (or several: "kedua negara", "AS dan Jepang" are one mention each of their parts,
/// "both countries" one mention with two actors).
struct ActorMention {
    Span span;                  ///< the whole phrase, apposition and acronym included
    TokenRange tokens;
    std::uint32_t head = 0;     ///< the token that syntax sees as the phrase's head
    std::uint32_t sentence = 0;
    std::vector<Actor> actors;  ///< at least one
    MentionBasis basis = MentionBasis::name;
    bool place_reading = false; ///< may as well be only a place here ("di Rusia")
};

/// A place named in the text.
struct Place {
    std::string name;
    std::string country;   ///< ISO 3166 alpha-3, empty where disputed or unknown
    double latitude = 0;   ///< degrees, WGS 84; meaningful where `precision` is not empty
    double longitude = 0;
    std::string precision; ///< city, province, country; empty: no coordinates
    std::string province{};  ///< first-order division in which a city lies, in the document's language; empty where not known

    friend bool operator==(const Place&, const Place&) = default;
};

struct PlaceMention {
    Span span;
    TokenRange tokens;
    std::uint32_t sentence = 0;
    Place place;
    bool dateline = false;  ///< "JAKARTA, KOMPAS.com -": place evidence only
    bool direction = false; ///< where somebody or something goes, or comes from: "ke Rusia"
};

/// Who and where of one document, each list in text order.
struct Mentions {
    std::vector<ActorMention> actors;
    std::vector<PlaceMention> places;
};

}  // namespace babad
