#include "core/lexicon/trigger_lexicon.hpp"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "core/base/tsv.hpp"
#include "core/text/tokenizer.hpp"

namespace babad {
namespace {

const DataFiles& files() {
    static const DataFiles data;
    return data;
}

const TriggerLexicon& lexicon(Language language) {
    static const TriggerLexicon indonesian(files(), Language::indonesian);
    static const TriggerLexicon english(files(), Language::english);
    return language == Language::indonesian ? indonesian : english;
}

const Language languages[] = {Language::indonesian, Language::english};

bool is_nominal(FormKind kind) { return kind == FormKind::nominal || kind == FormKind::adjective; }

struct Sense {
    Language language;
    const char* words;
    FormKind kind;
    PloverType type;
};

TEST(TriggerLexicon, FindsFormsWithTheirVoice) {
    const Sense cases[] = {
        {Language::indonesian, "menembaki", FormKind::active, PloverType::assault},
        {Language::indonesian, "ditembak", FormKind::passive, PloverType::assault},
        {Language::indonesian, "terbunuh", FormKind::stative, PloverType::assault},
        {Language::indonesian, "kecam", FormKind::bare, PloverType::accuse},
        {Language::indonesian, "serangannya", FormKind::nominal, PloverType::assault},
        {Language::indonesian, "menandatangani", FormKind::active, PloverType::support},
        {Language::indonesian, "Pertukaran Tahanan", FormKind::nominal, PloverType::retreat},
        {Language::english, "shelled", FormKind::past_or_participle, PloverType::assault},
        {Language::english, "withdrew", FormKind::past, PloverType::retreat},
        {Language::english, "condemning", FormKind::gerund, PloverType::accuse},
        {Language::english, "Slams", FormKind::present, PloverType::accuse},
        {Language::english, "hunger strikes", FormKind::nominal, PloverType::protest},
        {Language::english, "mobilised", FormKind::past_or_participle, PloverType::mobilize},
        {Language::english, "mobilized", FormKind::past_or_participle, PloverType::mobilize},
    };
    for (const auto& c : cases) {
        const auto& triggers = lexicon(c.language);
        const auto match = triggers.longest(word_keys(c.words));
        ASSERT_TRUE(match) << c.words;
        bool found = false;
        for (const auto value : match->values) {
            const auto& form = triggers.form(value);
            found = found || (form.kind == c.kind && triggers.trigger(form).type == c.type);
        }
        EXPECT_TRUE(found) << c.words;
    }
}

TEST(TriggerLexicon, KeysAreThoseOfTheTokenizer) {
    for (const char* words : {"gencatan senjata", "Pull Out", "tembak-menembak", "cease-fire"})
        EXPECT_EQ(word_keys(words), phrase_keys(words)) << words;
}

TEST(TriggerLexicon, EveryModeAndKindIsOfTheGuide) {
    const Ontology ontology(files());
    for (const auto language : languages)
        for (const auto& trigger : lexicon(language).triggers()) {
            if (!trigger.type) continue;
            EXPECT_TRUE(trigger.mode.empty() || ontology.is_mode(*trigger.type, trigger.mode)) << trigger.lemma << ' ' << trigger.mode;
            EXPECT_TRUE(ontology.is_kind(trigger.kind)) << trigger.lemma << ' ' << trigger.kind;
            EXPECT_FALSE(trigger.frame.empty()) << trigger.lemma;
        }
}

TEST(TriggerLexicon, EveryHintIsOfTheGuide) {
    const Ontology ontology(files());
    for (const auto language : languages)
        for (const auto& hint : lexicon(language).mode_hints().all()) {
            EXPECT_TRUE(ontology.is_mode(hint.type, hint.mode)) << hint.mode;
            EXPECT_TRUE(hint.kind.empty() || ontology.is_kind(hint.kind)) << hint.kind;
            EXPECT_TRUE(hint.new_kind.empty() || ontology.is_kind(hint.new_kind)) << hint.new_kind;
        }
}

TEST(TriggerLexicon, CoversTheOntologyInBothLanguages) {
    const Ontology ontology(files());
    for (const auto language : languages) {
        std::set<std::pair<std::string, TriggerPos>> entries;
        std::set<std::pair<PloverType, std::string>> modes;
        std::set<std::string> kinds;
        for (const auto& trigger : lexicon(language).triggers()) {
            if (!trigger.type) continue;
            entries.emplace(trigger.lemma, trigger.pos);
            modes.emplace(*trigger.type, trigger.mode);
            kinds.insert(trigger.kind);
        }
        for (const auto& hint : lexicon(language).mode_hints().all()) modes.emplace(hint.type, hint.mode);
        EXPECT_GE(entries.size(), 2500U) << code(language);
        for (const auto& kind : ontology.kinds()) EXPECT_TRUE(kinds.contains(kind)) << code(language) << ' ' << kind;
        for (std::size_t t = 0; t < plover_type_count; ++t) {
            const auto type = static_cast<PloverType>(t);
            for (const auto& mode : ontology.modes(type))
                EXPECT_TRUE(modes.contains({type, mode})) << code(language) << ' ' << name(type) << ' ' << mode;
        }
    }
}

/// Conditions that `vetoes.tsv` adds to every row of a type.
std::size_t count_vetoes(Language language, PloverType type) {
    const auto path = std::string(code(language)) + "/vetoes.tsv";
    const Table table(path, files()[path]);
    std::size_t count = 0;
    for (const auto& row : table.rows()) count += row["type"] == "*" || parse_plover_type(row["type"]) == type ? 1 : 0;
    return count;
}

/// The conditions of a row as text, without the vetoes that all rows of a type share.
std::string conditions_of(const Trigger& trigger, std::size_t vetoes) {
    std::string text;
    const std::size_t own = trigger.conditions.size() - vetoes;
    for (std::size_t i = 0; i < own; ++i) {
        const auto& c = trigger.conditions[i];
        text += std::to_string(static_cast<int>(c.slot)) + c.preposition + (c.forbidden ? "!" : "=") +
                (c.any ? "*" : std::to_string(c.words)) + ";";
    }
    return text;
}

/// Senses of one form are tried in turn: one without conditions hides those behind it, so these must be of its type; and two
/// types must not have the same conditions.
TEST(TriggerLexicon, ConditionsTellTheTypesOfAFormApart) {
    for (const auto language : languages) {
        const auto& triggers = lexicon(language);
        std::map<std::pair<std::string_view, int>, std::vector<const Trigger*>> senses;
        for (std::uint32_t i = 0; i < triggers.forms().size(); ++i) {
            const auto& form = triggers.form(i);
            const int group = is_nominal(form.kind) ? 1 : form.kind == FormKind::bare ? 2 : 0;
            senses[{triggers.surface(i), group}].push_back(&triggers.trigger(form));
        }
        for (const auto& [key, rows] : senses) {
            std::map<std::string, std::optional<PloverType>> seen;
            const Trigger* unconditional = nullptr;
            for (const Trigger* row : rows) {
                const auto conditions = conditions_of(*row, row->type ? count_vetoes(language, *row->type) : 0);
                if (unconditional) {
                    EXPECT_EQ(unconditional->type, row->type) << key.first << ": line " << row->line << " is never reached";
                }
                const auto [at, fresh] = seen.emplace(conditions, row->type);
                if (!fresh) {
                    EXPECT_EQ(at->second, row->type) << key.first << ": line " << row->line;
                }
                if (conditions.empty() && !unconditional) unconditional = row;
            }
        }
    }
}

TEST(TriggerLexicon, ChecksConditions) {
    const auto& triggers = lexicon(Language::english);
    TriggerCondition wanted;
    wanted.words = triggers.classes().find("forces");
    TriggerCondition forbidden = wanted;
    forbidden.forbidden = true;
    TriggerCondition any;
    any.any = true;
    TriggerCondition party;
    party.words = triggers.classes().find("recognised");  // has the member @actor

    struct Case {
        const char* words;
        bool actor, wanted, forbidden, any, party;
    };
    const Case cases[] = {
        {"their troops", false, true, false, true, false},
        {"a soldier", false, true, false, true, false},
        {"the ball", false, false, true, true, false},
        {"Norway", true, false, true, true, true},
        {"", false, false, true, false, false},
    };
    for (const auto& c : cases) {
        const auto keys = word_keys(c.words);
        const TriggerLexicon::SlotWords words{!keys.empty(), c.actor, keys};
        EXPECT_EQ(triggers.holds(wanted, words), c.wanted) << c.words;
        EXPECT_EQ(triggers.holds(forbidden, words), c.forbidden) << c.words;
        EXPECT_EQ(triggers.holds(any, words), c.any) << c.words;
        EXPECT_EQ(triggers.holds(party, words), c.party) << c.words;
    }
}

TEST(TriggerLexicon, LightVerbsSayWhatBecomesOfTheAct) {
    const std::tuple<Language, const char*, LightEffect, std::uint32_t> cases[] = {
        {Language::indonesian, "melancarkan", LightEffect::perform, 1},
        {Language::indonesian, "dibatalkan", LightEffect::cancel, 1},
        {Language::english, "carried out", LightEffect::perform, 2},
        {Language::english, "suffered", LightEffect::undergo, 1},
        {Language::english, "called off", LightEffect::cancel, 2},
    };
    for (const auto& [language, words, effect, tokens] : cases) {
        const auto match = lexicon(language).light_verbs().longest(word_keys(words));
        ASSERT_TRUE(match) << words;
        EXPECT_EQ(match->verb.effect, effect) << words;
        EXPECT_EQ(match->tokens, tokens) << words;
    }
}

}  // namespace
}  // namespace babad
