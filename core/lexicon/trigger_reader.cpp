#include "core/lexicon/trigger_reader.hpp"

#include <array>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/lexicon/indonesian_affixes.hpp"

namespace babad {

namespace {

using Frame = std::vector<FrameArgument>;
using Frames = std::map<std::string, Frame, std::less<>>;

template <typename Value, std::size_t size>
std::optional<Value> lookup(const std::array<std::pair<std::string_view, Value>, size>& names, std::string_view name) {
    for (const auto& [key, value] : names)
        if (key == name) return value;
    return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, FrameSlot>, 10> slot_names = {{
    {"subject", FrameSlot::subject}, {"object", FrameSlot::object}, {"agent", FrameSlot::agent},
    {"possessor", FrameSlot::possessor}, {"complement", FrameSlot::complement}, {"modifier", FrameSlot::modifier},
    {"before", FrameSlot::before}, {"after", FrameSlot::after}, {"rest", FrameSlot::rest}, {"sentence", FrameSlot::sentence},
}};

constexpr std::array<std::pair<std::string_view, FrameRole>, 7> role_names = {{
    {"ACTOR", FrameRole::actor}, {"RECIP", FrameRole::recipient}, {"SYM", FrameRole::side}, {"THEME", FrameRole::theme},
    {"TOPIC", FrameRole::topic}, {"LOC", FrameRole::location}, {"PERSON", FrameRole::person},
}};

constexpr std::array<std::pair<std::string_view, TriggerPos>, 3> pos_names = {{
    {"V", TriggerPos::verb}, {"N", TriggerPos::noun}, {"A", TriggerPos::adjective}}};

constexpr std::array<std::pair<std::string_view, bool Trigger::*>, 8> flag_names = {{
    {"political", &Trigger::political}, {"speech", &Trigger::speech}, {"ref", &Trigger::referring},
    {"result", &Trigger::result}, {"presup", &Trigger::presupposes}, {"cancels", &Trigger::cancels},
    {"future", &Trigger::future}, {"claim", &Trigger::claim},
}};

/// A slot's name, or a preposition.
std::pair<FrameSlot, std::string> parse_slot(std::string_view name) {
    const auto slot = lookup(slot_names, name);
    if (slot) return {*slot, {}};
    return {FrameSlot::oblique, std::string(name)};
}

/// Replaces the argument of the same slot, or adds one.
void put(Frame& frame, FrameArgument argument) {
    for (auto& old : frame)
        if (old.slot == argument.slot && old.preposition == argument.preposition) {
            old.role = argument.role;
            return;
        }
    frame.push_back(std::move(argument));
}

/// "act;ke:RECIP": named frames and single slots, the later one wins.
Frame parse_frame(const Table::Row& row, std::string_view text, const Frames& frames) {
    Frame frame;
    for (const auto piece : split_list(text, ';')) {
        const auto colon = piece.find(':');
        if (colon == std::string_view::npos) {
            const auto named = frames.find(piece);
            if (named == frames.end()) row.fail(fmt::format("no frame \"{}\"", piece));
            for (const auto& argument : named->second) put(frame, argument);
            continue;
        }
        const auto role = lookup(role_names, piece.substr(colon + 1));
        if (!role) row.fail(fmt::format("no role \"{}\"", piece.substr(colon + 1)));
        auto [slot, preposition] = parse_slot(piece.substr(0, colon));
        put(frame, {slot, std::move(preposition), *role});
    }
    return frame;
}

Frames read_frames(const DataFiles& files, Language language) {
    const auto name = fmt::format("{}/frames.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    Frames frames;
    for (const auto& row : table.rows()) {
        auto frame = parse_frame(row, row["slots"], frames);
        if (!frames.emplace(std::string(row["frame"]), std::move(frame)).second) row.fail("this frame stands twice");
    }
    return frames;
}

/// "object=@forces,troops" or "sentence!=@sport".
TriggerCondition parse_condition(const Table::Row& row, std::string_view text, WordClasses& classes) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0) row.fail(fmt::format("no condition: \"{}\"", text));
    TriggerCondition condition;
    condition.forbidden = text[equals - 1] == '!';
    std::tie(condition.slot, condition.preposition) = parse_slot(trim(text.substr(0, equals - (condition.forbidden ? 1 : 0))));
    const auto list = trim(text.substr(equals + 1));
    if (list.empty()) row.fail("a condition without words");
    condition.any = list == "*";
    try {
        if (!condition.any) condition.words = classes.intern(list);
    } catch (const Error& error) {
        row.fail(error.what());
    }
    return condition;
}

void parse_flags(const Table::Row& row, Trigger& trigger) {
    for (const auto flag : split_list(row["flags"], ',')) {
        const auto member = lookup(flag_names, flag);
        if (!member) row.fail(fmt::format("no flag \"{}\"", flag));
        trigger.*(*member) = true;
    }
}

std::string lemma_of(const Table::Row& row, Language language, TriggerPos pos) {
    const auto notation = row["lemma"];
    if (notation.empty()) row.fail("no lemma");
    if (language == Language::indonesian) {
        try {
            return indonesian_lemma(notation, pos);
        } catch (const Error& error) {
            row.fail(error.what());
        }
    }
    std::string lemma;
    const std::string_view first = notation.substr(0, notation.find('|'));
    for (const char c : first)
        if (c != '+') lemma += c;
    return lemma;
}

void parse_meaning(const Table::Row& row, Trigger& trigger) {
    const auto type = row["type"];
    if (type == "-") return;
    trigger.type = parse_plover_type(type);
    if (!trigger.type) row.fail(fmt::format("no type \"{}\"", type));
    trigger.mode = row["mode"];
    trigger.kind = row["kind"];
    trigger.cameo = row["cameo"];
    if (trigger.kind.empty()) row.fail("an event without a kind");
}

TriggerRow read_row(const Table::Row& row, Language language, const Frames& frames, WordClasses& classes) {
    TriggerRow result;
    auto& trigger = result.trigger;
    result.notation = row["lemma"];
    const auto pos = lookup(pos_names, row["pos"]);
    if (!pos) row.fail(fmt::format("no part of speech \"{}\"", row["pos"]));
    trigger.pos = *pos;
    trigger.lemma = lemma_of(row, language, *pos);
    parse_meaning(row, trigger);
    trigger.frame = parse_frame(row, row["frame"], frames);
    for (const auto condition : split_list(row["when"], ';')) trigger.conditions.push_back(parse_condition(row, condition, classes));
    if (row["strength"] != "strong" && row["strength"] != "weak" && row["strength"] != "") row.fail("strength is strong or weak");
    trigger.strength = row["strength"] == "weak" ? TriggerStrength::weak : TriggerStrength::strong;
    parse_flags(row, trigger);
    trigger.line = static_cast<std::uint32_t>(row.line());
    return result;
}

/// Appends the conditions of `vetoes.tsv` to every row of their type that is an event.
void add_vetoes(const DataFiles& files, Language language, WordClasses& classes, std::vector<TriggerRow>& rows) {
    const auto name = fmt::format("{}/vetoes.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) {
        const auto type = parse_plover_type(row["type"]);
        if (!type && row["type"] != "*") row.fail(fmt::format("no type \"{}\"", row["type"]));
        const auto condition = parse_condition(row, row["when"], classes);
        for (auto& target : rows)
            if (target.trigger.type && (!type || target.trigger.type == type)) target.trigger.conditions.push_back(condition);
    }
}

}  // namespace

std::vector<TriggerRow> read_triggers(const DataFiles& files, Language language, WordClasses& classes) {
    const auto frames = read_frames(files, language);
    const auto name = fmt::format("{}/triggers.tsv", code(language));
    const Table table(files.display_name(name), files[name]);
    std::vector<TriggerRow> rows;
    for (const auto& row : table.rows()) rows.push_back(read_row(row, language, frames, classes));
    add_vetoes(files, language, classes, rows);
    return rows;
}

}  // namespace babad
