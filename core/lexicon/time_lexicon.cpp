#include "core/lexicon/time_lexicon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "core/base/error.hpp"
#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"
#include "core/calendar/day.hpp"
#include "core/lexicon/phrase_trie.hpp"
#include "core/lexicon/time_pattern.hpp"
#include "core/lexicon/time_symbols.hpp"

namespace babad {

namespace {

std::string table_name(Language language, std::string_view table) {
    return fmt::format("{}/{}.tsv", code(language == Language::other ? Language::english : language), table);
}

/// Sunday after the first full moon of spring, Gregorian (Meeus, Jones, Butcher).
TimeLexicon::MonthDay easter(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return {f / 31, f % 31 + 1};
}

/// Short figures only, so that reading them cannot fail.
bool all_figures(const std::vector<std::string_view>& parts) {
    return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
        return !part.empty() && part.size() <= 4 && part.find_first_not_of("0123456789") == std::string_view::npos;
    });
}

/// "-2", "+39".
bool is_offset(std::string_view text) { return (text[0] == '+' || text[0] == '-') && all_figures({text.substr(1)}); }

/// The nth (0: last) weekday of a month.
TimeLexicon::MonthDay nth_weekday(int year, int month, int wanted, int nth) {
    const auto first = *make_day(year, month, 1);
    int day = 1 + (wanted - weekday(first) + 7) % 7;
    const int last = days_in_month(year, month);
    for (int count = 1; nth == 0 ? day + 7 <= last : count < nth; ++count) day += 7;
    return {month, day};
}

}  // namespace

TimeLexicon::TimeLexicon(const DataFiles& files, Language language) {
    words_.emplace_back();
    read_holidays(files);
    read_words(files, language);
    count_classes_ = {word_class("NUMBER"), word_class("TEEN"), word_class("MULTIPLE"), word_class("AND"),
                      word_class("HALF"), word_class("ONE_ARTICLE"), word_class("ORDINAL")};
    read_rules(files, language);
    index_starts();
    measure_rules();
    build_slots();
}

void TimeLexicon::read_holidays(const DataFiles& files) {
    const Table table(files.display_name("world/holidays.tsv"), files["world/holidays.tsv"]);
    for (const auto& row : table.rows()) {
        const auto [entry, added] = holiday_names_.emplace(row["holiday"], static_cast<std::int32_t>(holidays_.size()));
        if (added) holidays_.emplace_back();
        Holiday& holiday = holidays_[static_cast<std::size_t>(entry->second)];
        const auto date = split(row["date"], '-');
        const bool easter = row["date"].starts_with("easter");
        if (easter ? row["date"].size() > 6 && !is_offset(row["date"].substr(6)) : date.size() < 2 || date.size() > 3 || !all_figures(date))
            row.fail("a date is written MM-DD, M-W-N or easter+N");
        if (row["year"].empty()) {
            holiday.rule = row["date"];
            continue;
        }
        if (easter || date.size() != 2 || !all_figures({row["year"]})) row.fail("a date in a year is written MM-DD");
        holiday.dates[std::stoi(std::string(row["year"]))] = {std::stoi(std::string(date[0])), std::stoi(std::string(date[1]))};
    }
}

void TimeLexicon::read_words(const DataFiles& files, Language language) {
    const auto name = table_name(language, "time_words");
    const Table table(files.display_name(name), files[name]);
    const auto holiday = [&](std::string_view text) {
        const auto found = holiday_names_.find(text);
        return found == holiday_names_.end() ? std::nullopt : std::optional(found->second);
    };
    for (const auto& row : table.rows()) {
        const auto assignments = parse_time_assignments(row["facts"], holiday);
        if (!assignments || assignments->from_count) row.fail("facts are written field=value");
        const auto word_class = classes_.emplace(row["class"], static_cast<std::uint16_t>(classes_.size())).first->second;
        TimeWord::Meaning meaning{word_class, TimeWord::Meaning::Case::any, assignments->facts};
        if (row["case"] == "capital") meaning.letters = TimeWord::Meaning::Case::capital;
        if (row["case"] == "lower") meaning.letters = TimeWord::Meaning::Case::lower;
        for (const auto word : split_list(row["words"], ',')) {
            if (word.starts_with('*')) {
                endings_.emplace_back(word_class, word.substr(1));
                continue;
            }
            const auto key = token_key(fold_case(word));
            const auto index = word_index_.emplace(key, static_cast<std::uint32_t>(words_.size())).first->second;
            if (index == words_.size()) words_.emplace_back();
            words_[index].meanings.push_back(meaning);
        }
    }
}

void TimeLexicon::read_rules(const DataFiles& files, Language language) {
    const auto name = table_name(language, "time_rules");
    const Table table(files.display_name(name), files[name]);
    for (const auto& row : table.rows()) names_.emplace(row["rule"], static_cast<std::uint16_t>(names_.size()));
    const auto holiday = [&](std::string_view text) {
        const auto found = holiday_names_.find(text);
        return found == holiday_names_.end() ? std::nullopt : std::optional(found->second);
    };
    const TimePatternNames known{
        [&](std::string_view text) { return rule_name(text); },
        [&](std::string_view text) { return word_class(text); },
        [&](std::string_view text) { return literals_.emplace(text, static_cast<std::uint16_t>(literals_.size() + 1)).first->second; },
    };
    for (const auto& row : table.rows()) {
        TimeRule rule;
        rule.name = names_.find(row["rule"])->second;
        rule.line = row.line();
        const auto assignments = parse_time_assignments(row["facts"], holiday);
        if (!assignments) row.fail("facts are written field=value");
        rule.facts = assignments->facts;
        rule.from_count = assignments->from_count;
        auto parsed = parse_time_pattern(row["pattern"], known);
        if (!parsed.error.empty()) row.fail(parsed.error);
        rule.elements = std::move(parsed.elements);
        rules_.push_back(std::move(rule));
    }
    for (const auto& [text, id] : literals_) {
        const auto index = word_index_.emplace(token_key(text), static_cast<std::uint32_t>(words_.size())).first->second;
        if (index == words_.size()) words_.emplace_back();
        words_[index].literal = id;
    }
}

void TimeLexicon::index_starts() {
    const std::size_t terms = figure_term() + 1;
    std::vector<std::vector<bool>> first(names_.size(), std::vector<bool>(terms, false));
    std::vector<std::vector<bool>> of_rule(rules_.size(), std::vector<bool>(terms, false));
    const auto add = [&](std::vector<bool>& set, const TimeTerm& term) {
        switch (term.kind) {
            case TimeTerm::Kind::literal: set[literal_term(term.id)] = true; break;
            case TimeTerm::Kind::word_class: set[class_term(term.id)] = true; break;
            case TimeTerm::Kind::rule:
                for (std::size_t i = 0; i < terms; ++i) set[i] = set[i] || first[term.id][i];
                break;
            case TimeTerm::Kind::figure:
                set[figure_term()] = true;
                if (const auto figure = static_cast<TimeFigure>(term.id);
                    figure == TimeFigure::count || figure == TimeFigure::ordinal || figure == TimeFigure::spoken)
                    for (const std::string_view name : {"NUMBER", "ORDINAL"})
                        if (const auto words = word_class(name)) set[class_term(*words)] = true;
                break;
        }
    };
    // Rules may use rules further down: repeat until nothing is new (the grammar's depth, a handful of rounds).
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t at = 0; at < rules_.size(); ++at) {
            for (const auto& element : rules_[at].elements) {
                if (element.role != TimeElement::Role::consume) continue;
                for (const auto& term : element.any_of) add(of_rule[at], term);
                if (!element.optional) break;
            }
            auto& name = first[rules_[at].name];
            for (std::size_t i = 0; i < terms; ++i)
                if (of_rule[at][i] && !name[i]) changed = name[i] = true;
        }
    }
    starting_.assign(names_.size(), std::vector<std::vector<std::uint16_t>>(terms));
    for (std::size_t at = 0; at < rules_.size(); ++at)
        for (std::size_t i = 0; i < terms; ++i)
            if (of_rule[at][i]) starting_[rules_[at].name][i].push_back(static_cast<std::uint16_t>(at));
}

/// Shortest matches, by rounds until nothing is shorter.
void TimeLexicon::measure_rules() {
    constexpr std::uint32_t unknown = 1000;
    std::vector<std::uint32_t> of_name(names_.size(), unknown);
    for (bool changed = true; changed;) {
        changed = false;
        for (auto& rule : rules_) {
            std::uint32_t pieces = 0;
            for (const auto& element : rule.elements) {
                if (element.role != TimeElement::Role::consume || element.optional) continue;
                std::uint32_t least = unknown;
                for (const auto& term : element.any_of)
                    least = std::min(least, term.kind == TimeTerm::Kind::rule ? of_name[term.id] : 1U);
                pieces += least;
            }
            rule.least_pieces = std::max(pieces, 1U);
            if (rule.least_pieces < of_name[rule.name]) {
                of_name[rule.name] = rule.least_pieces;
                changed = true;
            }
        }
    }
}

void TimeLexicon::build_slots() {
    slots_.assign(std::bit_ceil(word_index_.size() * 4 + 2), Slot{});
    for (const auto& [key, index] : word_index_) {
        std::size_t at = key & (slots_.size() - 1);
        while (slots_[at].word != 0) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = {key, index};
    }
}

std::uint32_t TimeLexicon::find(std::uint64_t key) const {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at].word != 0) {
        if (slots_[at].key == key) return slots_[at].word;
        at = (at + 1) & (slots_.size() - 1);
    }
    return 0;
}

bool TimeLexicon::has_ending(std::uint16_t word_class, std::string_view word) const {
    for (const auto& [owner, ending] : endings_)
        if (owner == word_class && word.size() > ending.size() + 1 && word.ends_with(ending)) return true;
    return false;
}

std::optional<std::uint16_t> TimeLexicon::ending_class(std::string_view word) const {
    for (const auto& [owner, ending] : endings_)
        if (word.size() > ending.size() + 1 && word.ends_with(ending)) return owner;
    return std::nullopt;
}

std::optional<std::uint16_t> TimeLexicon::rule_name(std::string_view name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint16_t> TimeLexicon::word_class(std::string_view name) const {
    const auto found = classes_.find(name);
    return found == classes_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<TimeLexicon::MonthDay> TimeLexicon::holiday(std::int32_t holiday, std::int32_t year) const {
    if (holiday < 0 || static_cast<std::size_t>(holiday) >= holidays_.size() || year < 1 || year > 9998) return std::nullopt;
    const Holiday& entry = holidays_[static_cast<std::size_t>(holiday)];
    if (const auto found = entry.dates.find(year); found != entry.dates.end()) return found->second;
    if (entry.rule.empty()) return std::nullopt;
    if (entry.rule.starts_with("easter")) {
        const auto sunday = easter(year);
        const int days = entry.rule.size() > 6 ? std::stoi(entry.rule.substr(6)) : 0;
        const CivilDay day = civil(*make_day(year, sunday.month, sunday.day) + days);
        return MonthDay{day.month, day.day};
    }
    const auto parts = split(entry.rule, '-');
    const auto number = [&](std::size_t at) { return std::stoi(std::string(parts[at])); };
    return parts.size() == 3 ? nth_weekday(year, number(0), number(1), number(2)) : MonthDay{number(0), number(1)};
}

}  // namespace babad
