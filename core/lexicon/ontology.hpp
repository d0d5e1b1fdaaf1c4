#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"

namespace babad {

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
/// (`data/ontology/types.tsv`), modes (`modes.tsv`), kinds (`kinds.tsv`), CAMEO codes (`cameo.tsv`), contexts (`contexts.tsv`).
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
    /// The kind's name in a language ("gencatan senjata" for "ceasefire"), for labels.
    std::string_view kind_label(std::string_view kind, std::string_view language) const;
    /// The type's name in a language.
    std::string_view type_label(PloverType type, std::string_view language) const;
    /// Default CAMEO code of type, mode and kind: a string of digits ("190"), never a number.
    std::string_view cameo(PloverType type, std::string_view mode, std::string_view kind) const;
    const std::vector<std::string>& kinds() const { return kinds_; }
    /// All modes of a type, in the manual's order.
    const std::vector<std::string>& modes(PloverType type) const;

private:
    struct TypeRow {
        Quad quad{};
        double score = 0;
        std::string cameo;
        std::map<std::string, std::string, std::less<>> labels;
        std::vector<std::string> modes;
        std::map<std::string, double, std::less<>> mode_scores;
    };
    std::array<TypeRow, plover_type_count> types_;
    std::vector<std::string> kinds_;
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> kind_labels_;
    std::map<std::string, std::string, std::less<>> cameo_;  ///< "TYPE/mode/kind" → code
};

}  // namespace babad
