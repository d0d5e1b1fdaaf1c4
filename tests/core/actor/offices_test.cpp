#include <gtest/gtest.h>

#include "tests/core/actor/actor_samples.hpp"

namespace babad {
namespace {

struct OfficeCase {
    std::string_view name, day, code, role;
};

// Who held what when: name × day → code and role; a holder out of office is former elite.
constexpr OfficeCase office_cases[] = {
    {"Vladimir Putin", "2024-11-18", "RUS", "head_of_state"}, {"Vladimir Putin", "2010-03-01", "RUS", "head_of_government"},
    {"Boris Yeltsin", "1995-05-01", "RUS", "head_of_state"}, {"Boris Yeltsin", "2001-05-01", "RUS/ELI", ""},
    {"Mikhail Gorbachev", "1990-06-01", "SUN", "head_of_state"}, {"Dmitry Medvedev", "2009-06-01", "RUS", "head_of_state"},
    {"Dmitry Medvedev", "2015-06-01", "RUS", "head_of_government"}, {"Sergei Lavrov", "2015-06-01", "RUS", "foreign_minister"},
    {"Sergei Shoigu", "2022-03-01", "RUS", "defence_minister"}, {"Andrei Belousov", "2024-10-01", "RUS", "defence_minister"},
    {"Bill Clinton", "1998-12-16", "USA", "head_of_state"}, {"Bill Clinton", "2009-08-04", "USA/ELI", ""},
    {"George W. Bush", "2003-03-20", "USA", "head_of_state"}, {"George H. W. Bush", "1991-01-17", "USA", "head_of_state"},
    {"Barack Obama", "2011-05-02", "USA", "head_of_state"}, {"Barack Obama", "2018-05-02", "USA/ELI", ""},
    {"Donald Trump", "2019-06-30", "USA", "head_of_state"}, {"Donald Trump", "2022-06-30", "USA/ELI", ""},
    {"Donald Trump", "2025-02-10", "USA", "head_of_state"}, {"Joe Biden", "2024-11-15", "USA", "head_of_state"},
    {"Joe Biden", "2012-11-15", "USA", "vice_president"}, {"Kamala Harris", "2023-09-01", "USA", "vice_president"},
    {"Madeleine Albright", "1999-03-24", "USA", "foreign_minister"}, {"Colin Powell", "2003-02-05", "USA", "foreign_minister"},
    {"Condoleezza Rice", "2006-07-30", "USA", "foreign_minister"}, {"Hillary Clinton", "2011-10-18", "USA", "foreign_minister"},
    {"John Kerry", "2015-07-14", "USA", "foreign_minister"}, {"Mike Pompeo", "2019-01-10", "USA", "foreign_minister"},
    {"Antony Blinken", "2023-10-12", "USA", "foreign_minister"}, {"Marco Rubio", "2025-03-11", "USA", "foreign_minister"},
    {"Donald Rumsfeld", "2004-05-07", "USA", "defence_minister"}, {"Robert Gates", "2009-12-01", "USA", "defence_minister"},
    {"Lloyd Austin", "2022-04-25", "USA", "defence_minister"}, {"Pete Hegseth", "2025-02-12", "USA", "defence_minister"},
    {"Nancy Pelosi", "2022-08-02", "USA/LEG", "speaker"}, {"Nancy Pelosi", "2024-08-02", "USA/ELI", ""},
    {"Joko Widodo", "2016-01-14", "IDN", "head_of_state"}, {"Joko Widodo", "2024-11-18", "IDN/ELI", ""},
    {"Joko Widodo", "2013-06-01", "IDN", "governor"}, {"Prabowo Subianto", "2024-11-18", "IDN", "head_of_state"},
    {"Prabowo Subianto", "2021-06-02", "IDN", "defence_minister"}, {"Prabowo Subianto", "2014-07-20", "IDN/OPP", "party_leader"},
    {"Suharto", "1997-10-08", "IDN", "head_of_state"}, {"Suharto", "1999-10-08", "IDN/ELI", ""},
    {"B. J. Habibie", "1999-01-27", "IDN", "head_of_state"}, {"Abdurrahman Wahid", "2000-06-01", "IDN", "head_of_state"},
    {"Megawati Sukarnoputri", "2002-10-12", "IDN", "head_of_state"}, {"Megawati Sukarnoputri", "2019-08-08", "IDN/OPP", "party_leader"},
    {"Susilo Bambang Yudhoyono", "2009-07-17", "IDN", "head_of_state"}, {"Retno Marsudi", "2023-09-05", "IDN", "foreign_minister"},
    {"Retno Marsudi", "2024-12-01", "IDN/ELI", ""}, {"Sugiono", "2024-11-11", "IDN", "foreign_minister"},
    {"Marty Natalegawa", "2011-11-19", "IDN", "foreign_minister"}, {"Hassan Wirajuda", "2005-08-15", "IDN", "foreign_minister"},
    {"Ali Alatas", "1999-05-05", "IDN", "foreign_minister"}, {"Yudo Margono", "2023-04-18", "IDN", "military_chief"},
    {"Agus Subiyanto", "2024-11-18", "IDN", "military_chief"}, {"Listyo Sigit Prabowo", "2022-10-03", "IDN", "police_chief"},
    {"Tito Karnavian", "2017-05-24", "IDN", "police_chief"}, {"Tito Karnavian", "2021-05-24", "IDN", "interior_minister"},
    {"Mahfud MD", "2023-02-15", "IDN", "interior_minister"}, {"Puan Maharani", "2022-06-01", "IDN/LEG", "speaker"},
    {"Sri Mulyani Indrawati", "2023-01-03", "IDN", "finance_minister"}, {"Egianus Kogoya", "2023-02-07", "GRP:TPNPB", "group_leader"},
    {"Xi Jinping", "2024-11-16", "CHN", "head_of_state"}, {"Hu Jintao", "2008-08-08", "CHN", "head_of_state"},
    {"Jiang Zemin", "1997-07-01", "CHN", "head_of_state"}, {"Wen Jiabao", "2008-05-12", "CHN", "head_of_government"},
    {"Wang Yi", "2021-03-18", "CHN", "foreign_minister"}, {"Wang Yi", "2024-07-25", "CHN", "foreign_minister"},
    {"Qin Gang", "2023-05-02", "CHN", "foreign_minister"}, {"Tsai Ing-wen", "2022-08-03", "TWN", "head_of_state"},
    {"Lai Ching-te", "2024-10-10", "TWN", "head_of_state"}, {"Ma Ying-jeou", "2015-11-07", "TWN", "head_of_state"},
    {"Carrie Lam", "2019-06-15", "HKG", "head_of_government"}, {"Shinzo Abe", "2015-08-14", "JPN", "head_of_government"},
    {"Shinzo Abe", "2022-07-08", "JPN/ELI", ""}, {"Fumio Kishida", "2023-05-19", "JPN", "head_of_government"},
    {"Shigeru Ishiba", "2024-11-15", "JPN", "head_of_government"}, {"Junichiro Koizumi", "2002-09-17", "JPN", "head_of_government"},
    {"Yoon Suk Yeol", "2024-11-15", "KOR", "head_of_state"}, {"Moon Jae-in", "2018-04-27", "KOR", "head_of_state"},
    {"Park Geun-hye", "2016-02-10", "KOR", "head_of_state"}, {"Kim Dae-jung", "2000-06-15", "KOR", "head_of_state"},
    {"Lee Jae-myung", "2024-12-14", "KOR/OPP", "opposition_leader"}, {"Lee Jae-myung", "2025-06-10", "KOR", "head_of_state"},
    {"Kim Jong Un", "2024-06-19", "PRK", "supreme_leader"}, {"Kim Jong Il", "2006-10-09", "PRK", "supreme_leader"},
    {"Kim Il Sung", "1993-03-12", "PRK", "supreme_leader"}, {"Choe Son Hui", "2024-11-01", "PRK", "foreign_minister"},
    {"Mahathir Mohamad", "1999-04-14", "MYS", "head_of_government"}, {"Mahathir Mohamad", "2019-06-25", "MYS", "head_of_government"},
    {"Najib Razak", "2014-03-08", "MYS", "head_of_government"}, {"Anwar Ibrahim", "2024-11-18", "MYS", "head_of_government"},
    {"Anwar Ibrahim", "2012-01-09", "MYS/OPP", "opposition_leader"}, {"Lee Hsien Loong", "2018-06-12", "SGP", "head_of_government"},
    {"Lawrence Wong", "2024-11-05", "SGP", "head_of_government"}, {"Thaksin Shinawatra", "2004-10-25", "THA", "head_of_government"},
    {"Prayut Chan-o-cha", "2016-08-07", "THA", "head_of_government"}, {"Hun Sen", "1998-07-26", "KHM", "head_of_government"},
    {"Hun Manet", "2024-01-18", "KHM", "head_of_government"}, {"Rodrigo Duterte", "2016-07-12", "PHL", "head_of_state"},
    {"Ferdinand Marcos Jr.", "2023-08-07", "PHL", "head_of_state"}, {"Joseph Estrada", "2000-03-21", "PHL", "head_of_state"},
    {"Fidel Ramos", "1996-09-02", "PHL", "head_of_state"}, {"Xanana Gusmao", "2003-05-20", "TLS", "head_of_state"},
    {"Aung San Suu Kyi", "2019-12-11", "MMR", "head_of_government"}, {"Aung San Suu Kyi", "2012-04-01", "GRP:NLD", "party_leader"},
    {"Min Aung Hlaing", "2017-08-25", "MMR", "military_chief"}, {"Min Aung Hlaing", "2023-11-08", "MMR", "supreme_leader"},
    {"Narendra Modi", "2019-02-26", "IND", "head_of_government"}, {"Manmohan Singh", "2008-11-26", "IND", "head_of_government"},
    {"Atal Behari Vajpayee", "1998-05-11", "IND", "head_of_government"}, {"Imran Khan", "2019-02-27", "PAK", "head_of_government"},
    {"Imran Khan", "2023-05-09", "PAK/OPP", "opposition_leader"}, {"Pervez Musharraf", "2001-07-14", "PAK", "head_of_state"},
    {"Nawaz Sharif", "1998-05-28", "PAK", "head_of_government"}, {"Nawaz Sharif", "2015-12-25", "PAK", "head_of_government"},
    {"Sheikh Hasina", "2024-07-19", "BGD", "head_of_government"}, {"Sheikh Hasina", "2024-10-19", "BGD/ELI", ""},
    {"Mahinda Rajapaksa", "2009-05-18", "LKA", "head_of_state"}, {"Hamid Karzai", "2010-01-28", "AFG", "head_of_state"},
    {"Ashraf Ghani", "2020-02-29", "AFG", "head_of_state"}, {"Osama bin Laden", "2001-09-11", "GRP:ALQAEDA", "group_leader"},
    {"Benjamin Netanyahu", "1997-01-15", "ISR", "head_of_government"}, {"Benjamin Netanyahu", "2022-03-01", "ISR/OPP", "opposition_leader"},
    {"Benjamin Netanyahu", "2025-01-15", "ISR", "head_of_government"}, {"Yitzhak Rabin", "1993-09-13", "ISR", "head_of_government"},
    {"Ariel Sharon", "2005-08-15", "ISR", "head_of_government"}, {"Ehud Barak", "2000-07-11", "ISR", "head_of_government"},
    {"Yoav Gallant", "2024-10-01", "ISR", "defence_minister"}, {"Israel Katz", "2024-12-01", "ISR", "defence_minister"},
    {"Israel Katz", "2024-06-01", "ISR", "foreign_minister"}, {"Yasser Arafat", "1996-01-20", "PSE", "head_of_state"},
    {"Mahmoud Abbas", "2014-04-23", "PSE", "head_of_state"}, {"Yahya Sinwar", "2023-10-07", "GRP:HAMAS", "group_leader"},
    {"Ismail Haniyeh", "2024-03-26", "GRP:HAMAS", "group_leader"}, {"Hassan Nasrallah", "2006-07-12", "GRP:HEZBOLLAH", "group_leader"},
    {"Hosni Mubarak", "2005-02-08", "EGY", "head_of_state"}, {"Mohamed Morsi", "2012-11-21", "EGY", "head_of_state"},
    {"Abdel Fattah al-Sisi", "2023-10-21", "EGY", "head_of_state"}, {"Saddam Hussein", "1990-08-02", "IRQ", "head_of_state"},
    {"Mahmoud Ahmadinejad", "2007-09-24", "IRN", "head_of_state"}, {"Hassan Rouhani", "2015-07-14", "IRN", "head_of_state"},
    {"Ebrahim Raisi", "2023-03-10", "IRN", "head_of_state"}, {"Masoud Pezeshkian", "2024-11-18", "IRN", "head_of_state"},
    {"Ali Khamenei", "1995-01-01", "IRN", "supreme_leader"}, {"Bashar al-Assad", "2013-08-21", "SYR", "head_of_state"},
    {"Bashar al-Assad", "2025-01-21", "SYR/ELI", ""}, {"Ahmed al-Sharaa", "2020-01-21", "GRP:HTS", "group_leader"},
    {"Recep Tayyip Erdoğan", "2009-01-29", "TUR", "head_of_government"}, {"Recep Tayyip Erdoğan", "2019-10-09", "TUR", "head_of_state"},
    {"Tony Blair", "2003-03-20", "GBR", "head_of_government"}, {"Theresa May", "2018-03-14", "GBR", "head_of_government"},
    {"Boris Johnson", "2017-03-14", "GBR", "foreign_minister"}, {"Boris Johnson", "2022-04-09", "GBR", "head_of_government"},
    {"David Cameron", "2024-02-01", "GBR", "foreign_minister"}, {"David Lammy", "2024-11-18", "GBR", "foreign_minister"},
    {"Jacques Chirac", "2003-03-10", "FRA", "head_of_state"}, {"Emmanuel Macron", "2022-02-07", "FRA", "head_of_state"},
    {"Angela Merkel", "2015-09-04", "DEU", "head_of_government"}, {"Olaf Scholz", "2024-11-15", "DEU", "head_of_government"},
    {"Helmut Kohl", "1990-10-03", "DEU", "head_of_government"}, {"Mark Rutte", "2020-03-23", "NLD", "head_of_government"},
    {"Mark Rutte", "2024-11-18", "IGO:NATO", "igo_head"}, {"Jens Stoltenberg", "2011-07-22", "NOR", "head_of_government"},
    {"Jens Stoltenberg", "2022-02-24", "IGO:NATO", "igo_head"}, {"Kofi Annan", "2003-03-20", "IGO:UN", "igo_head"},
    {"Antonio Guterres", "2024-11-18", "IGO:UN", "igo_head"}, {"Boutros Boutros-Ghali", "1994-04-20", "IGO:UN", "igo_head"},
    {"Nelson Mandela", "1996-05-01", "ZAF", "head_of_state"}, {"Robert Mugabe", "2008-06-27", "ZWE", "head_of_state"},
    {"Omar al-Bashir", "2009-03-04", "SDN", "head_of_state"}, {"Abdel Fattah al-Burhan", "2023-04-15", "SDN", "head_of_state"},
    {"Mohamed Hamdan Dagalo", "2023-04-15", "GRP:RSF", "group_leader"}, {"Abiy Ahmed", "2020-11-04", "ETH", "head_of_government"},
    {"Muammar Gaddafi", "2003-12-19", "LBY", "supreme_leader"}, {"Hugo Chavez", "2006-09-20", "VEN", "head_of_state"},
    {"Evo Morales", "2019-10-20", "BOL", "head_of_state"}, {"Evo Morales", "2019-11-19", "BOL/ELI", ""},
    {"Fidel Castro", "1994-08-05", "CUB", "head_of_state"}, {"Luiz Inacio Lula da Silva", "2005-05-08", "BRA", "head_of_state"},
    {"Luiz Inacio Lula da Silva", "2024-11-18", "BRA", "head_of_state"}, {"Jair Bolsonaro", "2021-09-07", "BRA", "head_of_state"},
    {"John Howard", "1999-09-12", "AUS", "head_of_government"}, {"Anthony Albanese", "2024-11-18", "AUS", "head_of_government"},
    {"Penny Wong", "2024-11-18", "AUS", "foreign_minister"}, {"Winston Peters", "2024-08-07", "NZL", "foreign_minister"},
    {"Jacinda Ardern", "2019-03-15", "NZL", "head_of_government"}, {"James Marape", "2024-11-18", "PNG", "head_of_government"},
};

TEST(Offices, AreThoseOfTheDay) {
    for (const auto& each : office_cases) {
        for (const std::string_view language : {"id", "en"}) {
            const auto text = language == "id" ? std::string(each.name) + " menolak usul itu." : std::string(each.name) + " rejected the plan.";
            const auto document = test::document_of(text, language, each.day);
            const auto found = find_mentions(document, test::knowledge().pack(document.language()), test::knowledge().world);
            ASSERT_EQ(found.actors.size(), 1U) << text << ' ' << each.day;
            EXPECT_EQ(found.actors[0].actors[0].code, each.code) << text << ' ' << each.day;
            EXPECT_EQ(found.actors[0].actors[0].role, each.role) << text << ' ' << each.day;
        }
    }
}

}  // namespace
}  // namespace babad
