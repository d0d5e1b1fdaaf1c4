#include "core/lexicon/furniture_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

struct Words {
    std::vector<std::string> folded;
    std::vector<Span> spans;
};

bool is_word_part(char32_t c) { return is_letter(c) || is_digit(c) || c == '\'' || c == 0x2019; }

/// Runs of letters, digits and apostrophes from byte `from` on, at most `limit`.
Words cut_words(std::string_view line, std::size_t from, std::size_t limit) {
    Words words;
    for (std::size_t at = from; at < line.size() && words.folded.size() < limit;) {
        const auto [c, bytes] = code_point_at(line, at);
        if (!is_word_part(c)) {
            at += bytes;
            continue;
        }
        const std::size_t begin = at;
        while (at < line.size()) {
            const auto [next, size] = code_point_at(line, at);
            if (!is_word_part(next)) break;
            at += size;
        }
        auto folded = fold_case(line.substr(begin, at - begin));
        for (auto mark = folded.find("\u2019"); mark != std::string::npos; mark = folded.find("\u2019")) folded.replace(mark, 3, 1, '\'');
        words.folded.push_back(std::move(folded));
        words.spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    }
    return words;
}

bool matches(const std::vector<std::string>& rule, const std::vector<std::string>& words, std::size_t at) {
    return at + rule.size() <= words.size() && std::equal(rule.begin(), rule.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
}

bool ends_sentence(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '"' || line.back() == ')')) line.remove_suffix(1);
    return !line.empty() && (line.back() == '.' || line.back() == '!' || line.back() == '?');
}

/// Lines longer than this are paragraphs, whatever they begin with.
constexpr std::size_t line_words = 80;
constexpr std::size_t line_bytes = 1200;

/// Where the last word begins, roughly: behind the last blank that has a letter or digit after it.
std::size_t last_word_begin(std::string_view line) {
    std::size_t at = line.size();
    bool inside = false;
    while (at > 0) {
        const auto c = static_cast<unsigned char>(line[at - 1]);
        const bool part = c >= 0x80 || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '\'';
        if (!part && inside) break;
        inside = inside || part;
        --at;
    }
    return at;
}

}  // namespace

FurnitureRules::FurnitureRules(const DataFiles& files) {
    for (const std::string_view name : {"id/furniture.tsv", "en/furniture.tsv"}) {
        const Table table(files.display_name(name), files[name]);
        for (const auto& row : table.rows()) {
            Rule rule{cut_words(row["words"], 0, 100).folded, std::string(row["why"]), 0};
            if (rule.words.empty()) row.fail("no words");
            const auto most = row["most"];
            std::from_chars(most.data(), most.data() + most.size(), rule.most);
            const auto match = row["match"];
            if (match == "start") start_[rule.words.front()].push_back(std::move(rule));
            else if (match == "whole") whole_[rule.words.front()].push_back(std::move(rule));
            else if (match == "end") end_[rule.words.back()].push_back(std::move(rule));
            else if (match == "inside") inside_[rule.words.front()].push_back(std::move(rule));
            else row.fail(fmt::format("no such match \"{}\"", match));
        }
    }
}

bool FurnitureRules::may_match(std::string_view line) const {
    if (line.size() > line_bytes) return false;
    const auto first = cut_words(line, 0, 1).folded;
    if (first.empty()) return false;
    if (start_.contains(first.front()) || whole_.contains(first.front()) || inside_.contains(first.front())) return true;
    const auto last = cut_words(line, last_word_begin(line), 1).folded;
    return !last.empty() && end_.contains(last.front());
}

std::string_view FurnitureRules::classify(std::string_view line) const {
    if (!may_match(line)) return {};
    const auto cut = cut_words(line, 0, line_words + 1);
    const auto& words = cut.folded;
    if (words.empty()) return {};
    for (const auto* rules : {&whole_, &inside_})
        if (const auto found = rules->find(words.front()); found != rules->end())
            for (const auto& rule : found->second)
                if (rule.words == words) return rule.why;
    const auto fits = [&](const Rule& rule) {
        if (words.size() > (rule.most == 0 ? line_words : rule.most) || rule.words.size() > words.size()) return false;
        // One word is little to go by: "Related: …" and "Related stories", but not "Related companies fell."
        return rule.words.size() > 1 || !ends_sentence(line) || line.substr(cut.spans[0].end, 1) == ":" || words.size() == 1;
    };
    if (const auto found = start_.find(words.front()); found != start_.end())
        for (const auto& rule : found->second)
            if (fits(rule) && matches(rule.words, words, 0)) return rule.why;
    if (const auto found = end_.find(words.back()); found != end_.end())
        for (const auto& rule : found->second)
            if (fits(rule) && matches(rule.words, words, words.size() - rule.words.size())) return rule.why;
    return {};
}

std::vector<FurnitureRules::Inside> FurnitureRules::find_inside(std::string_view line) const {
    std::vector<Inside> inside;
    std::size_t at = 0;
    while (at < line.size()) {
        const auto word = cut_words(line, at, 1);
        if (word.folded.empty()) break;
        at = word.spans[0].end;
        const auto found = inside_.find(word.folded[0]);
        if (found == inside_.end()) continue;
        for (const auto& rule : found->second) {
            const auto words = cut_words(line, word.spans[0].begin, rule.words.size());
            if (words.folded != rule.words) continue;
            inside.push_back({{words.spans.front().begin, words.spans.back().end}, rule.why});
            at = words.spans.back().end;
            break;
        }
    }
    return inside;
}

}  // namespace babad
