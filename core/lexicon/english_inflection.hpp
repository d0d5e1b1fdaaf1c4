#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/trigger.hpp"

namespace babad {

/// English verb and noun forms: regular ones by rule, the others from `data/en/irregular_verbs.tsv` and
/// `data/en/irregular_nouns.tsv`. In a phrase the first word of a verb and the last of a noun is inflected, unless a `+`
/// marks the word: "exchange+ of fire" → exchanges of fire.
class EnglishInflection {
public:
    explicit EnglishInflection(const DataFiles& files);

    struct Form {
        std::string surface;
        FormKind kind = FormKind::base;
    };

    /// attack → attack, attacks, attacked (past_or_participle), attacking; take → take, takes, took, taken, taking.
    std::vector<Form> verb(std::string_view phrase) const;
    /// siege → siege, sieges (both nominal).
    std::vector<Form> noun(std::string_view phrase) const;

    std::string plural(std::string_view noun) const;

private:
    struct Irregular {
        std::string past, participle, gerund;
    };
    std::vector<Form> verb_word(std::string_view base) const;

    std::map<std::string, Irregular, std::less<>> verbs_;
    std::map<std::string, std::string, std::less<>> nouns_;
};

}  // namespace babad
