#pragma once
#include <cstdint>
#include <vector>

#include "core/actor/piece.hpp"
#include "core/lexicon/language_pack.hpp"
#include "core/lexicon/world.hpp"
#include "core/text/document.hpp"

namespace babad {

/// Finds what the tables know in a sentence: names (case counts: "AS" is a state, "as" is not) and role words, the longest first,
/// none overlapping. Names joined by a hyphen are taken apart: "Israel-Hamas" → Israel, Hamas. One object serves a document.
class PieceScanner {
public:
    /// `day`: of two holders with one name the one in office then is meant.
    PieceScanner(const Document& document, const LanguagePack& pack, const World& world, Day day);

    /// Pieces of a sentence in text order. Linear in its length.
    std::vector<Piece> scan(const Sentence& sentence);

    /// Whether nearly every word of the sentence is capitalised, as in many titles: capitals then tell nothing.
    bool is_title_case(const Sentence& sentence) const;

private:
    struct Unit {
        std::uint64_t key = 0;
        std::uint32_t token = 0;
        Span span;
        bool capital = false;
        bool whole = true;   ///< a token of its own, not a part of a hyphenated one
    };
    void cut_units(const Sentence& sentence);
    bool match_at(std::size_t unit, Piece& piece, std::size_t& units);
    void match_name(const std::vector<Unit>& line, const std::vector<std::uint64_t>& keys, std::size_t at, Piece& piece,
                    std::size_t& length);
    void match_role(const std::vector<Unit>& line, const std::vector<std::uint64_t>& keys, std::size_t at, Piece& piece,
                    std::size_t& length);
    bool fits(const World::Alias& alias, const std::vector<Unit>& line, std::size_t at, std::size_t length) const;
    bool is_part_of_a_name(const World::Alias& alias, const std::vector<Unit>& line, std::size_t at, std::size_t length) const;
    bool is_unknown_capital(const Unit& unit) const;
    bool role_ends_before(const std::vector<Unit>& line, std::size_t at) const;
    void fill_name(std::span<const std::uint32_t> values, const std::vector<Unit>& line, std::size_t at, std::size_t length,
                   Piece& piece) const;

    const Document& document_;
    const LanguagePack& pack_;
    const World& world_;
    Day day_;
    std::uint8_t language_;
    bool title_case_ = false;
    bool shouting_ = false;            ///< the sentence is in capitals throughout
    std::vector<Unit> tokens_, units_; ///< whole tokens; the same with hyphenated ones taken apart
    std::vector<std::uint64_t> token_keys_, unit_keys_;
    std::vector<PhraseTrie::Match> matches_;
};

}  // namespace babad
