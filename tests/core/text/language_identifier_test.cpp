#include "core/text/language_identifier.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

TEST(LanguageIdentifier, TellsIndonesianFromMalay) {
    const DataFiles files;
    const LanguageIdentifier identifier(files);
    const std::pair<const char*, Language> cases[] = {
        {"Polisi menangkap seorang pria karena diduga mencuri mobil milik partai pada Jumat malam, kata juru bicara kepolisian.", Language::indonesian},
        {"Polis menahan seorang lelaki kerana disyaki mencuri kereta milik syarikat pada malam Jumaat, kata jurucakap polis.", Language::other},
        {"The minister met his counterpart in Hanoi on Monday to discuss the border dispute, officials said.", Language::english},
        {"Le ministre a rencontr\u00E9 son homologue \u00E0 Hano\u00EF lundi pour discuter du diff\u00E9rend frontalier, a-t-il dit.", Language::other},
        {"Menteri Luar Negeri bertemu di Hanoi untuk membahas sengketa itu.", Language::indonesian},
        {"", Language::other},
        {"12 34 56", Language::other},
    };
    for (const auto& [text, language] : cases) EXPECT_EQ(identifier.identify(text), language) << text;
}

}  // namespace
}  // namespace babad
