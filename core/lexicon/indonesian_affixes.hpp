#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/trigger.hpp"

namespace babad {

/// Indonesian word formation: from root and affixes to surface, never back. The table writes a word as its parts:
///
///     meN+serang        menyerang (active), diserang (passive), serang (bare), menyerangnya
///     meN+tembak+kan    menembakkan, ditembakkan, tembakkan
///     memper+ingat+kan  memperingatkan, diperingatkan, peringatkan
///     ber+temu          bertemu            ter+bunuh     terbunuh (stative)
///     peN+serang+an     penyerangan        per+temu+an   pertemuan        serang+an  serangan
///     meN+tarik diri    menarik diri, ditarik diri, tarik diri: the first word is inflected; a later one with affixes
///                       ("upaya peN+bunuh+an") stands in its dictionary form
///
/// Prefixes: meN memper member ber ter di peN per pe ke keber keter pember pemper se; suffixes: kan i an.

/// The nasal prefix before a root: `nasal_prefixed("me", "serang")` → menyerang. The first result is the native one, a
/// second (mensurvei) keeps the first letter of a loan.
std::vector<std::string> nasal_prefixed(std::string_view prefix, std::string_view root);

/// "ber" + root: bertemu, bekerja, belajar, berunding. The first result follows the rule, a second is plain "ber" + root.
std::vector<std::string> ber_prefixed(std::string_view root);

/// "per" + root by the same rule: pertemu, pekerja, pelajar.
std::vector<std::string> per_prefixed(std::string_view root);

/// A surface form and what it says.
struct AffixedForm {
    std::string surface;
    FormKind kind = FormKind::active;
    bool anaphoric = false;  ///< with -nya
};

/// All surface forms of a word or phrase in the notation above. A word without affixes is itself, as the part of speech says.
/// Throws `Error` for an unknown affix or an empty root.
std::vector<AffixedForm> indonesian_forms(std::string_view notation, TriggerPos pos);

/// The dictionary form: the first of `indonesian_forms`.
std::string indonesian_lemma(std::string_view notation, TriggerPos pos);

}  // namespace babad
