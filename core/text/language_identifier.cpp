#include "core/text/language_identifier.hpp"

#include <cld2/public/compact_lang_det.h>
#include <fmt/format.h>

#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

constexpr std::size_t sample_bytes = 64U << 10U;

/// The first 64 KB, not cut inside a character.
std::string_view sample(std::string_view text) {
    if (text.size() <= sample_bytes) return text;
    std::size_t end = sample_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

/// Malay's near relatives, which CLD2 gives for short Indonesian texts.
bool is_malayic(CLD2::Language language) {
    return language == CLD2::INDONESIAN || language == CLD2::MALAY || language == CLD2::JAVANESE || language == CLD2::SUNDANESE;
}

}  // namespace

LanguageIdentifier::LanguageIdentifier(const DataFiles& files) {
    constexpr std::string_view name = "world/language_votes.tsv";
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const auto language = row["language"];
        if (language != "id" && language != "ms" && language != "idms" && language != "en") row.fail(fmt::format("no such vote \"{}\"", language));
        votes_.emplace(row["word"], language == "id" ? Vote::indonesian : language == "ms" ? Vote::malay : language == "en" ? Vote::english : Vote::both);
    }
}

LanguageIdentifier::Count LanguageIdentifier::count(std::string_view text) const {
    Count count;
    std::string word;
    const auto finish = [&] {
        if (word.empty()) return;
        ++count.words;
        if (const auto found = votes_.find(word); found != votes_.end()) {
            switch (found->second) {
                case Vote::indonesian: ++count.indonesian; break;
                case Vote::malay: ++count.malay; break;
                case Vote::both: ++count.both; break;
                case Vote::english: ++count.english; break;
            }
        }
        word.clear();
    };
    for (const char c : text) {
        if ('a' <= c && c <= 'z') word += c;
        else if ('A' <= c && c <= 'Z') word += static_cast<char>(c + 32);
        else if (static_cast<unsigned char>(c) >= 0x80) word += c;
        else finish();
    }
    finish();
    return count;
}

Language LanguageIdentifier::identify(std::string_view text) const {
    text = sample(text);
    const auto votes = count(text);
    const int malayic = votes.indonesian + votes.malay + votes.both;
    bool reliable = false;
    const auto found = CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &reliable);

    if (found == CLD2::ENGLISH && malayic <= votes.english && (reliable || votes.english > 0) && votes.words > 0) return Language::english;
    const bool known = reliable && found != CLD2::UNKNOWN_LANGUAGE;
    const bool by_votes = !known || found == CLD2::ENGLISH;
    if (is_malayic(found) || (by_votes && malayic >= 2 && malayic > votes.english))
        return votes.malay > votes.indonesian ? Language::other : Language::indonesian;
    if (by_votes && votes.english >= 2 && votes.english * 8 >= votes.words) return Language::english;
    return Language::other;
}

}  // namespace babad
