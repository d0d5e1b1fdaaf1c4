#include <gtest/gtest.h>

#include "tests/core/actor/actor_samples.hpp"

namespace babad {
namespace {

struct CountryAliasesCase {
    std::string_view indonesian, english, code;
};

// What Indonesian news calls states, their capitals and seats of government, and what English news does.
constexpr CountryAliasesCase country_aliases_cases[] = {
    {"AS", "US", "USA"}, {"Afganistan", "Afghanistan", "AFG"}, {"Afghanistan", "Afghanistan", "AFG"}, {"Afrika Selatan", "South Africa", "ZAF"},
    {"Afsel", "South Africa", "ZAF"}, {"Aljazair", "Algeria", "DZA"}, {"Amerika", "America", "USA"}, {"Amerika Serikat", "United States", "USA"},
    {"Ankara", "Ankara", "TUR"}, {"Arab Saudi", "Saudi Arabia", "SAU"}, {"Armenia", "Armenia", "ARM"}, {"Australia", "Australia", "AUS"},
    {"Azerbaijan", "Azerbaijan", "AZE"}, {"Bagdad", "Iraq", "IRQ"}, {"Baghdad", "Baghdad", "IRQ"}, {"Bahrain", "Bahrain", "BHR"},
    {"Bangkok", "Bangkok", "THA"}, {"Beijing", "Beijing", "CHN"}, {"Belanda", "Netherlands", "NLD"}, {"Belarus", "Belarus", "BLR"},
    {"Belarusia", "Belarus", "BLR"}, {"Berlin", "Berlin", "DEU"}, {"Bosnia", "Bosnia", "BIH"}, {"Brasil", "Brazil", "BRA"},
    {"Brazil", "Brazil", "BRA"}, {"Britania", "Britain", "GBR"}, {"Britania Raya", "Great Britain", "GBR"}, {"Brunei", "Brunei", "BRN"},
    {"Brunei Darussalam", "Brunei", "BRN"}, {"Burma", "Burma", "MMR"}, {"Canberra", "Canberra", "AUS"}, {"Ceko", "Czechia", "CZE"},
    {"China", "China", "CHN"}, {"Cina", "China", "CHN"}, {"DPRK", "DPRK", "PRK"}, {"Damaskus", "Damascus", "SYR"}, {"Den Haag", "The Hague", "NLD"},
    {"Denmark", "Denmark", "DNK"}, {"Ethiopia", "Ethiopia", "ETH"}, {"Etiopia", "Ethiopia", "ETH"}, {"Federasi Rusia", "Russian Federation", "RUS"},
    {"Filipina", "Philippines", "PHL"}, {"Finlandia", "Finland", "FIN"}, {"Gaza", "Gaza", "PSE"}, {"Gedung Putih", "White House", "USA"},
    {"Georgia", "Georgia", "GEO"}, {"Hanoi", "Hanoi", "VNM"}, {"Hong Kong", "Hong Kong", "HKG"}, {"Hongaria", "Hungary", "HUN"},
    {"India", "India", "IND"}, {"Indonesia", "Indonesia", "IDN"}, {"Inggris", "UK", "GBR"}, {"Inggris Raya", "United Kingdom", "GBR"},
    {"Irak", "Iraq", "IRQ"}, {"Iran", "Iran", "IRN"}, {"Israel", "Israel", "ISR"}, {"Italia", "Italy", "ITA"}, {"Jakarta", "Jakarta", "IDN"},
    {"Jalur Gaza", "Gaza Strip", "PSE"}, {"Jepang", "Japan", "JPN"}, {"Jerman", "Germany", "DEU"}, {"Kairo", "Cairo", "EGY"},
    {"Kamboja", "Cambodia", "KHM"}, {"Kanada", "Canada", "CAN"}, {"Kazakhstan", "Kazakhstan", "KAZ"}, {"Kiev", "Kiev", "UKR"},
    {"Kolombia", "Colombia", "COL"}, {"Kongo", "Congo", "COD"}, {"Korea Selatan", "South Korea", "KOR"}, {"Korea Utara", "North Korea", "PRK"},
    {"Korsel", "South Korea", "KOR"}, {"Korut", "North Korea", "PRK"}, {"Kremlin", "Kremlin", "RUS"}, {"Kroasia", "Croatia", "HRV"},
    {"Kuala Lumpur", "Kuala Lumpur", "MYS"}, {"Kuba", "Cuba", "CUB"}, {"Kuwait", "Kuwait", "KWT"}, {"Kyiv", "Kyiv", "UKR"}, {"Laos", "Laos", "LAO"},
    {"Lebanon", "Lebanon", "LBN"}, {"Libanon", "Lebanon", "LBN"}, {"Libya", "Libya", "LBY"}, {"London", "London", "GBR"},
    {"Malaysia", "Malaysia", "MYS"}, {"Manila", "Manila", "PHL"}, {"Maroko", "Morocco", "MAR"}, {"Meksiko", "Mexico", "MEX"},
    {"Mesir", "Egypt", "EGY"}, {"Mongolia", "Mongolia", "MNG"}, {"Moskow", "Moscow", "RUS"}, {"Moskwa", "Russia", "RUS"},
    {"Myanmar", "Myanmar", "MMR"}, {"Negeri Ginseng", "South Korea", "KOR"}, {"Negeri Kanguru", "Australia", "AUS"},
    {"Negeri Sakura", "Japan", "JPN"}, {"Negeri Tirai Bambu", "China", "CHN"}, {"New Delhi", "New Delhi", "IND"}, {"Norwegia", "Norway", "NOR"},
    {"Oman", "Oman", "OMN"}, {"Otoritas Palestina", "Palestinian Authority", "PSE"}, {"PBB", "UN", "IGO:UN"}, {"Pakistan", "Pakistan", "PAK"},
    {"Palestina", "Palestine", "PSE"}, {"Paman Sam", "Uncle Sam", "USA"}, {"Pantai Gading", "Ivory Coast", "CIV"},
    {"Papua Nugini", "Papua New Guinea", "PNG"}, {"Paris", "Paris", "FRA"}, {"Pentagon", "Pentagon", "USA"}, {"Perancis", "France", "FRA"},
    {"Polandia", "Poland", "POL"}, {"Prancis", "France", "FRA"}, {"Pyongyang", "Pyongyang", "PRK"}, {"Qatar", "Qatar", "QAT"},
    {"RD Kongo", "DR Congo", "COD"}, {"RI", "Republic of Indonesia", "IDN"}, {"RRC", "PRC", "CHN"}, {"RRT", "People's Republic of China", "CHN"},
    {"Republik Ceko", "Czech Republic", "CZE"}, {"Republik Demokratik Kongo", "Democratic Republic of the Congo", "COD"},
    {"Republik Korea", "Republic of Korea", "KOR"}, {"Republik Rakyat Tiongkok", "People's Republic of China", "CHN"}, {"Riyadh", "Riyadh", "SAU"},
    {"Rumania", "Romania", "ROU"}, {"Rusia", "Russia", "RUS"}, {"Saudi", "Saudi", "SAU"}, {"Selandia Baru", "New Zealand", "NZL"},
    {"Seoul", "Seoul", "KOR"}, {"Serbia", "Serbia", "SRB"}, {"Singapura", "Singapore", "SGP"}, {"Siprus", "Cyprus", "CYP"},
    {"Slowakia", "Slovakia", "SVK"}, {"Somalia", "Somalia", "SOM"}, {"Spanyol", "Spain", "ESP"}, {"Sudan", "Sudan", "SDN"},
    {"Sudan Selatan", "South Sudan", "SSD"}, {"Suriah", "Syria", "SYR"}, {"Swedia", "Sweden", "SWE"}, {"Swiss", "Switzerland", "CHE"},
    {"Syria", "Syria", "SYR"}, {"Taipei", "Taipei", "TWN"}, {"Taiwan", "Taiwan", "TWN"}, {"Teheran", "Tehran", "IRN"},
    {"Tel Aviv", "Tel Aviv", "ISR"}, {"Tepi Barat", "West Bank", "PSE"}, {"Thailand", "Thailand", "THA"}, {"Timor Leste", "East Timor", "TLS"},
    {"Timor Timur", "East Timor", "TLS"}, {"Tiongkok", "China", "CHN"}, {"Tokyo", "Tokyo", "JPN"}, {"Turki", "Turkey", "TUR"},
    {"Turkiye", "Turkiye", "TUR"}, {"Türkiye", "Türkiye", "TUR"}, {"UE", "EU", "IGO:EU"}, {"UEA", "UAE", "ARE"}, {"Ukraina", "Ukraine", "UKR"},
    {"Uni Emirat", "Emirates", "ARE"}, {"Uni Emirat Arab", "United Arab Emirates", "ARE"}, {"Uni Eropa", "European Union", "IGO:EU"},
    {"Uni Soviet", "Soviet Union", "SUN"}, {"Vatikan", "Vatican", "VAT"}, {"Venezuela", "Venezuela", "VEN"}, {"Vietnam", "Vietnam", "VNM"},
    {"Washington", "Washington", "USA"}, {"Yaman", "Yemen", "YEM"}, {"Yerusalem", "Jerusalem", "ISR"}, {"Yordania", "Jordan", "JOR"},
    {"Yunani", "Greece", "GRC"},
};

TEST(CountryAliases, MeanTheirStateInBothLanguages) {
    for (const auto& each : country_aliases_cases) {
        EXPECT_EQ(test::codes_of(std::string(each.indonesian) + " mengecam serangan itu.", "id"), each.code) << each.indonesian;
        EXPECT_EQ(test::codes_of(std::string(each.english) + " condemned the attack.", "en"), each.code) << each.english;
    }
}

}  // namespace
}  // namespace babad
