#include "core/actor/place_sense.hpp"

#include <gtest/gtest.h>

#include "tests/core/actor/actor_samples.hpp"

namespace babad {
namespace {

struct PlaceSenseCase {
    std::string_view language, text, places;
};

/// "Bandung, West Java, IDN (city)": places of a text in their order, each with its province, country and precision.
std::string places_of(std::string_view text, std::string_view language) {
    const auto document = test::document_of(text, language);
    std::string places;
    for (const auto& mention : find_mentions(document, test::knowledge().pack(document.language()), test::knowledge().world).places) {
        const auto& place = mention.place;
        if (!places.empty()) places += "; ";
        places += place.name;
        if (!place.province.empty()) places += ", " + place.province;
        places += ", " + place.country + " (" + place.precision + ")";
    }
    return places;
}

constexpr PlaceSenseCase place_sense_cases[] = {
    // City, province, country, in the language of the text.
    {"en", "Police arrested him in Bandung.", "Bandung, West Java, IDN (city)"},
    {"id", "Polisi menangkapnya di Bandung.", "Bandung, Jawa Barat, IDN (city)"},
    {"id", "Bentrokan terjadi di Sugapa, Kabupaten Intan Jaya, Papua Tengah.", "Sugapa, Papua Tengah, IDN (city); Intan Jaya, Papua Tengah, IDN (city); Papua Tengah, IDN (province)"},
    {"id", "Bentrokan terjadi di Jawa Timur.", "Jawa Timur, IDN (province)"},
    {"en", "They clashed in East Java.", "East Java, IDN (province)"},
    {"en", "The army shelled a village in Rakhine.", "Rakhine, MMR (city)"},
    {"id", "Gempa terjadi di Xinjiang.", "Xinjiang, CHN (city)"},
    {"en", "The army shelled a village in Sichuan.", "Sichuan, CHN (province)"},
    {"en", "They met in Peru.", "Peru, PER (country)"},
    // Sovereignty disputed: a name alone.
    {"en", "A boat capsized near Scarborough Shoal.", "Scarborough Shoal,  (city)"},
    // The same name elsewhere: what follows it, then what the text speaks of, then the largest.
    {"en", "He was born in Birmingham.", "Birmingham, England, GBR (city)"},
    {"en", "He was born in Birmingham, Alabama.", "Birmingham, Alabama, USA (city); Alabama, USA (province)"},
    {"en", "The US ordered it. American police fired in Birmingham.", "Birmingham, Alabama, USA (city)"},
    {"en", "Police arrested him in Atlanta, Georgia.", "Atlanta, Georgia, USA (city); Georgia, USA (province)"},
    {"en", "Police arrested him in Tbilisi, Georgia.", "Tbilisi, Tbilisi, GEO (city); Georgia, GEO (country)"},
    {"en", "They met in Georgia.", "Georgia, GEO (country)"},
};

TEST(PlaceSense, CountryProvinceAndNamesakes) {
    for (const auto& each : place_sense_cases) EXPECT_EQ(places_of(each.text, each.language), each.places) << each.text;
}

}  // namespace
}  // namespace babad
