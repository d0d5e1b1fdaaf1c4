#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"

namespace babad {

class Table;

/// The sixteen event types of PLOVER 2.0.
enum class PloverType : std::uint8_t {
    agree, consult, support, concede, cooperate, aid, retreat, request, accuse,
    reject, threaten, protest, sanction, mobilize, coerce, assault
};
inline constexpr std::size_t plover_type_count = 16;

/// Verbal or material, cooperation or conflict.
enum class Quad : std::uint8_t { vcoop, mcoop, vconf, mconf };

/// Whether the text tells the act as a fact (gold/GUIDE.md of the annotation).
enum class Status : std::uint8_t { asserted, claimed, planned, denied, hypothetical };

std::string_view name(PloverType type);  ///< "AGREE" …
std::string_view name(Quad quad);        ///< "vcoop" …
std::string_view name(Status status);    ///< "asserted" …
std::optional<PloverType> parse_plover_type(std::string_view name);  ///< any case
std::optional<Quad> parse_quad(std::string_view name);
std::optional<Status> parse_status(std::string_view name);

/// The fixed vocabulary of events and what is derived from it: types with quad and score
/// (`data/ontology/types.tsv`), modes (`modes.tsv`), kinds (`kinds.tsv`), CAMEO codes (`cameo.tsv`, `cameo_choice.tsv`), contexts
/// (`contexts.tsv`). Immutable; any thread may read.
/// Scores are those of the PLOVER 2.0 manual, on the scale named `score_scale`.
class Ontology {
public:
    static constexpr std::string_view score_scale = "plover-2.0";
    static constexpr std::string_view cameo_version = "cameo-1.1b3";

    explicit Ontology(const DataFiles& files);

    Quad quad(PloverType type) const;
    /// The mode's score where it has one, else the type's. Between −10 and 10.
    double score(PloverType type, std::string_view mode) const;
    bool is_mode(PloverType type, std::string_view mode) const;
    bool is_kind(std::string_view kind) const;
    /// Place of a kind in `kinds()`.
    std::optional<std::size_t> kind_number(std::string_view kind) const;
    /// Whether two kinds, by number, may name the same act: "attack" and "airstrike", not "ceasefire" and "resignation".
    bool may_be_one(std::size_t a, std::size_t b) const { return like_kinds_[a][b]; }
    /// Acts of this kind go on for a time: a siege, a mediation (`data/ontology/lasting_kinds.tsv`).
    bool lasts(std::string_view kind) const { return lasting_kinds_.contains(kind); }
    /// The kind's name in a language ("gencatan senjata" for "ceasefire"), for labels.
    std::string_view kind_label(std::string_view kind, std::string_view language) const;
    /// The type's name in a language.
    std::string_view type_label(PloverType type, std::string_view language) const;
    /// Default CAMEO code of type, mode and kind: a string of digits ("190"), never a number.
    std::string_view cameo(PloverType type, std::string_view mode, std::string_view kind) const;
    /// What a CAMEO code means; an unknown code takes its parent's ("1999" → "199" → "19"). Nothing where no root is known.
    struct CameoMeaning {
        std::optional<PloverType> type;     ///< absent: a statement or appeal, no event
        std::vector<std::string> modes;
        std::vector<std::string> contexts;
        std::string name;
    };
    const CameoMeaning* cameo_meaning(std::string_view code) const;
    bool is_context(std::string_view context) const { return context_labels_.contains(context); }
    std::string_view context_label(std::string_view context, std::string_view language) const;
    /// The manual asks for a recipient (AID, COOPERATE, SANCTION).
    bool needs_recipient(PloverType type) const;
    const std::vector<std::string>& kinds() const { return kinds_; }
    /// All modes of a type, in the manual's order.
    const std::vector<std::string>& modes(PloverType type) const;

private:
    void read_like_kinds(const Table& table);

    using Labels = std::map<std::string, std::string, std::less<>>;
    struct TypeRow {
        Quad quad{};
        double score = 0;
        bool needs_recipient = false;
        std::string cameo;
        Labels labels;
        std::vector<std::string> modes;
        std::map<std::string, double, std::less<>> mode_scores;
    };
    std::array<TypeRow, plover_type_count> types_;
    std::vector<std::string> kinds_;
    std::vector<std::vector<bool>> like_kinds_;  ///< by number
    std::map<std::string, Labels, std::less<>> kind_labels_;
    std::set<std::string, std::less<>> lasting_kinds_;
    std::map<std::string, Labels, std::less<>> context_labels_;
    std::map<std::string, std::string, std::less<>> cameo_;  ///< "TYPE/mode/kind" → code; mode and kind may be empty
    std::map<std::string, CameoMeaning, std::less<>> meanings_;
};

}  // namespace babad
