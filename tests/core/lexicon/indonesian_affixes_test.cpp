#include "core/lexicon/indonesian_affixes.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/base/error.hpp"

namespace babad {
namespace {

struct IndonesianAffixesCase {
    const char* notation;
    TriggerPos pos;
    const char* surface;
    FormKind kind;
    bool anaphoric = false;
};

TEST(IndonesianAffixes, MakesTheForm) {
    constexpr auto V = TriggerPos::verb;
    constexpr auto N = TriggerPos::noun;
    const IndonesianAffixesCase cases[] = {
        {"meN+serang", V, "menyerang", FormKind::active},
        {"meN+serang", V, "menyerangnya", FormKind::active, true},
        {"meN+serang", V, "diserang", FormKind::passive},
        {"meN+serang", V, "serang", FormKind::bare},
        {"meN+tembak+kan", V, "menembakkan", FormKind::active},
        {"meN+tembak+i", V, "ditembaki", FormKind::passive},
        {"meN+bom", V, "mengebom", FormKind::active},
        {"meN+bom", V, "membom", FormKind::active},
        {"meN+kecam", V, "mengecam", FormKind::active},
        {"meN+kritik", V, "mengkritik", FormKind::active},
        {"meN+veto", V, "memveto", FormKind::active},
        {"meN+protes", V, "memprotes", FormKind::active},
        {"meN+tuduh", V, "menuduh", FormKind::active},
        {"meN+cela", V, "mencela", FormKind::active},
        {"meN+survei", V, "mensurvei", FormKind::active},
        {"meN+larang", V, "melarang", FormKind::active},
        {"meN+usir", V, "mengusir", FormKind::active},
        {"meN+pukul", V, "memukul", FormKind::active},
        {"meN+janji+kan", V, "menjanjikan", FormKind::active},
        {"meN+tandatangan+i", V, "ditandatangani", FormKind::passive},
        {"memper+ingat+kan", V, "memperingatkan", FormKind::active},
        {"memper+ingat+kan", V, "diperingatkan", FormKind::passive},
        {"memper+ingat+kan", V, "peringatkan", FormKind::bare},
        {"member+laku+kan", V, "diberlakukan", FormKind::passive},
        {"ber+temu", V, "bertemu", FormKind::active},
        {"ber+kerja sama", V, "bekerja sama", FormKind::active},
        {"ber+runding", V, "berunding", FormKind::active},
        {"ter+bunuh", V, "terbunuh", FormKind::stative},
        {"mundur", V, "mundur", FormKind::active},
        {"peN+serang+an", N, "penyerangan", FormKind::nominal},
        {"serang+an", N, "serangannya", FormKind::nominal, true},
        {"per+temu+an", N, "pertemuan", FormKind::nominal},
        {"per+runding+an", N, "perundingan", FormKind::nominal},
        {"ke+sepakat+an", N, "kesepakatan", FormKind::nominal},
        {"pember+laku+an", N, "pemberlakuan", FormKind::nominal},
        {"meN+tarik diri", V, "menarik diri", FormKind::active},
    };
    for (const auto& c : cases) {
        const auto forms = indonesian_forms(c.notation, c.pos);
        const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto& form) {
            return form.surface == c.surface && form.kind == c.kind && form.anaphoric == c.anaphoric;
        });
        EXPECT_NE(found, forms.end()) << c.notation << " → " << c.surface;
    }
}

TEST(IndonesianAffixes, TheThreeVerbsOfShootingShareNoActiveOrPassiveForm) {
    const auto shoot = indonesian_forms("meN+tembak", TriggerPos::verb);
    const auto fire = indonesian_forms("meN+tembak+kan", TriggerPos::verb);
    const auto shell = indonesian_forms("meN+tembak+i", TriggerPos::verb);
    for (const auto& a : shoot)
        for (const auto& list : {fire, shell})
            for (const auto& b : list) EXPECT_NE(a.surface, b.surface);
}

TEST(IndonesianAffixes, RefusesWhatIsNoWord) {
    for (const char* notation : {"", "meN+", "meN+serang+foo", "meN+serang+an+i"})
        EXPECT_THROW(indonesian_forms(notation, TriggerPos::verb), Error) << notation;
}

}  // namespace
}  // namespace babad
