#include "core/text/language_identifier.hpp"

#include <cld2/public/compact_lang_det.h>

namespace babad {

struct LanguageIdentifier::Votes {};

LanguageIdentifier::LanguageIdentifier(const DataFiles&) : votes_(std::make_unique<Votes>()) {}
LanguageIdentifier::~LanguageIdentifier() = default;

Language LanguageIdentifier::identify(std::string_view text) const {
    bool reliable = false;
    const auto language = CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &reliable);
    if (language == CLD2::ENGLISH) return Language::english;
    if (language == CLD2::INDONESIAN || language == CLD2::MALAY) return Language::indonesian;
    return Language::other;
}

}  // namespace babad
