#include "io/dictionary_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

bool is_digit_char(char c) { return '0' <= c && c <= '9'; }

/// YYYYMMDD, or YYMMDD with years to 30 in this century; nothing for days that do not exist.
std::optional<Day> parse_day(std::string_view digits) {
    if ((digits.size() != 6 && digits.size() != 8) || !std::all_of(digits.begin(), digits.end(), is_digit_char)) return std::nullopt;
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    int year = number / 10000;
    if (digits.size() == 6) year += year <= 30 ? 2000 : 1900;
    return make_day(year, number / 100 % 100, number % 100);
}

std::string phrase_of(std::string_view key) {
    std::string phrase(key);
    std::replace(phrase.begin(), phrase.end(), '_', ' ');
    std::string clean;
    for (const char c : phrase)
        if (c != ' ' || (!clean.empty() && clean.back() != ' ')) clean += c;
    while (!clean.empty() && clean.back() == ' ') clean.pop_back();
    if (clean.starts_with("THE ")) clean.erase(0, 4);
    return clean;
}

/// Final Y → IES, S → SES, else S.
std::string plural_of(const std::string& phrase) {
    if (phrase.ends_with('Y')) return phrase.substr(0, phrase.size() - 1) + "IES";
    return phrase + (phrase.ends_with('S') ? "ES" : "S");
}

/// Line by line; `entry_` is the actor whose synonyms and codes follow.
class Reader {
public:
    Reader(std::string_view name, Diagnostics& diagnostics) : name_(name), diagnostics_(diagnostics) {}

    Dictionary read(std::string_view text) {
        for (const auto raw : split(text, '\n')) {
            ++line_;
            std::string clean;
            for (const char c : raw) clean += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
            const auto line = trim(strip_comments(clean));
            if (line == "~FINISH" || line.starts_with("---STOP---")) break;
            if (!line.empty()) read_line(line);
        }
        close();
        return std::move(dictionary_);
    }

private:
    void report(std::string_view what) {
        diagnostics_.push_back({Diagnostic::Severity::note, fmt::format("{}:{}", name_, line_), std::string(what)});
    }

    std::string_view strip_comments(std::string_view line) {
        if (in_comment_) {
            const auto end = line.find("-->");
            if (end == std::string_view::npos) return {};
            in_comment_ = false;
            line.remove_prefix(end + 3);
        }
        if (const auto begin = line.find("<!"); begin != std::string_view::npos) {
            in_comment_ = line.substr(begin).starts_with("<!--") && line.find("-->", begin) == std::string_view::npos;
            line = line.substr(0, begin);
        }
        return line.substr(0, std::min(line.find('#'), line.find(';')));
    }

    void read_line(std::string_view line) {
        if (line.front() == '[') return read_codes(line);
        if (line.front() == '!' && line.find('=') != std::string_view::npos) return read_set(line);
        const auto bracket = std::min(line.find('['), line.size());
        auto key = trim(line.substr(0, bracket));
        const auto codes = line.substr(bracket);
        if (codes.find('~') != std::string_view::npos || key.find('{') != std::string_view::npos) return read_agent(key, codes);
        const bool synonym = key.starts_with('+');
        if (synonym) key.remove_prefix(1);
        const auto phrase = phrase_of(key);
        if (phrase.empty()) return report("an entry without a phrase");
        if (synonym && !entry_.phrases.empty()) {
            entry_.phrases.push_back(phrase);
        } else {
            if (synonym) report("a synonym without an entry before it; read as an entry");
            close();
            entry_.phrases = {phrase};
            entry_.line = line_;
        }
        read_codes(codes);
    }

    void close() {
        if (!entry_.phrases.empty()) dictionary_.actors.push_back(std::move(entry_));
        entry_ = {};
    }

    /// `[CODE]`, `[CODE >D]`, several of them; blanks inside do not count.
    void read_codes(std::string_view text) {
        while (!text.empty()) {
            const auto open = text.find('[');
            if (open == std::string_view::npos) return;
            auto end = text.find(']', open);
            if (end == std::string_view::npos) {
                report("an unclosed bracket; read to the end of the line");
                end = text.size();
            }
            if (entry_.phrases.empty()) report("a code without an entry before it; skipped");
            else read_code(trim(text.substr(open + 1, end - open - 1)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    void read_code(std::string_view text) {
        const auto blank = text.find_first_of(" \t<>");
        DictionaryCode code{std::string(text.substr(0, blank)), {}, {}};
        std::string dates;
        if (blank != std::string_view::npos)
            for (const char c : text.substr(blank))
                if (c != ' ' && c != '\t') dates += c;
        if (code.code.empty() && dates.empty()) return report("an empty code; skipped");
        if (code.code.empty()) return report(fmt::format("dates without a code: {}; skipped", dates));
        if (!read_dates(dates, code)) return report(fmt::format("no date: {}; this code is skipped", dates));
        entry_.codes.push_back(std::move(code));
    }

    static bool read_dates(std::string_view dates, DictionaryCode& code) {
        if (dates.empty()) return true;
        if (dates.front() == '<') {
            code.to = parse_day(dates.substr(1));
            if (code.to) code.to = *code.to - 1;
            return code.to.has_value();
        }
        const auto dash = dates.find('-');
        const auto first = dates.front() == '>' ? dates.substr(1) : dates.substr(0, dash);
        code.from = parse_day(first);
        if (dates.front() != '>' && dash != std::string_view::npos) {
            code.to = parse_day(dates.substr(dash + 1));
            return code.from && code.to && *code.from <= *code.to;
        }
        return code.from.has_value();
    }

    /// `!PERSON! = MAN, MEN`
    void read_set(std::string_view line) {
        const auto equals = line.find('=');
        auto& members = sets_[std::string(trim(line.substr(0, equals)))];
        for (const auto member : split_list(line.substr(equals + 1), ',')) members.emplace_back(member);
    }

    void read_agent(std::string_view key, std::string_view codes) {
        const auto open = codes.find('['), end = std::min(codes.find(']'), codes.size());
        std::string_view code = open == std::string_view::npos ? std::string_view() : trim(codes.substr(open + 1, end - open - 1));
        if (code.size() < 2) return report("an agent without a code; skipped");
        DictionaryAgent agent;
        agent.line = line_;
        agent.before = code.back() == '~';
        agent.code = trim(agent.before ? code.substr(0, code.size() - 1) : code.substr(code.find('~') + 1));
        const auto brace = key.find('{');
        const auto name = trim(key.substr(0, brace));
        if (const auto set = name.find('!'); set != std::string_view::npos) {
            if (!expand(name, set, agent)) return;
        } else {
            agent.phrases.push_back(phrase_of(name));
            if (brace == std::string_view::npos) agent.phrases.push_back(plural_of(agent.phrases.front()));
            else if (const auto plural = phrase_of(trim(key.substr(brace + 1, key.find('}', brace) - brace - 1))); !plural.empty())
                agent.phrases.push_back(plural);
        }
        if (agent.phrases.front().empty()) return report("an agent without a phrase; skipped");
        dictionary_.agents.push_back(std::move(agent));
    }

    /// "CONGRESS!PERSON!" → CONGRESSMAN, CONGRESSMEN, …
    bool expand(std::string_view name, std::size_t at, DictionaryAgent& agent) {
        const auto end = name.find('!', at + 1);
        const auto set = end == std::string_view::npos ? sets_.end() : sets_.find(std::string(name.substr(at, end + 1 - at)));
        if (set == sets_.end()) {
            report(fmt::format("no such substitution set: {}; skipped", name));
            return false;
        }
        for (const auto& member : set->second)
            agent.phrases.push_back(phrase_of(std::string(name.substr(0, at)) + member + std::string(name.substr(end + 1))));
        return !agent.phrases.empty();
    }

    std::string name_;
    Diagnostics& diagnostics_;
    std::size_t line_ = 0;
    bool in_comment_ = false;
    DictionaryActor entry_;
    std::map<std::string, std::vector<std::string>> sets_;
    Dictionary dictionary_;
};

}  // namespace

Dictionary read_dictionary(std::string_view name, std::string_view text, Diagnostics& diagnostics) {
    const auto clean = find_invalid_utf8(text) ? clean_text(text) : std::string(text);
    return Reader(name, diagnostics).read(clean);
}

}  // namespace babad
