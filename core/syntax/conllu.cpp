#include "core/syntax/conllu.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/base/strings.hpp"

namespace babad {

namespace {

constexpr std::array<std::string_view, 17> tag_names{"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                     "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::size_t widest_gap = 8;  ///< bytes of the text that may lie between two forms

struct Slip {
    std::string what;
};

Upos parse_tag(std::string_view name) {
    const auto found = std::find(tag_names.begin(), tag_names.end(), name);
    if (found == tag_names.end()) throw Slip{fmt::format("no part of speech '{}'", name)};
    return static_cast<Upos>(found - tag_names.begin());
}

std::int32_t parse_number(std::string_view text) {
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) throw Slip{fmt::format("no number '{}'", text)};
    return value;
}

class Reader {
public:
    Reader(const std::function<void(ConlluSentence)>& on_sentence, const std::function<void(std::size_t, const std::string&)>& on_slip)
        : on_sentence_(on_sentence), on_slip_(on_slip) {}

    void run(std::string_view text) {
        for (auto line : split(text, '\n')) {
            ++number_;
            if (line.ends_with('\r')) line.remove_suffix(1);
            guard([&] { read_line(line); });
        }
        guard([&] { finish(); });
    }

private:
    template <class Step>
    void guard(Step step) {
        std::string slip;
        try {
            step();
        } catch (const Slip& error) {
            slip = error.what;
        }
        if (slip.empty()) return;
        spoilt_ = true;
        on_slip_(number_, slip);
    }

    void read_line(std::string_view line) {
        if (line.empty()) return finish();
        if (line.starts_with("# text = ")) {
            sentence_.text = line.substr(9);
            given_text_ = true;
            return;
        }
        if (line.starts_with("#") || spoilt_) return;
        const auto fields = split(line, '\t');
        if (fields.size() != 10) throw Slip{"not ten fields"};
        if (fields[0].find('.') != std::string_view::npos) return;
        if (const auto dash = fields[0].find('-'); dash != std::string_view::npos) {
            const auto first = parse_number(fields[0].substr(0, dash)), last = parse_number(fields[0].substr(dash + 1));
            group_left_ = std::max(0, last - first + 1);
            group_ = place(fields[1], fields[9]);
            group_at_ = group_.begin;
            return;
        }
        add_word(fields);
    }

    void add_word(const std::vector<std::string_view>& fields) {
        if (parse_number(fields[0]) != static_cast<std::int32_t>(sentence_.words.size()) + 1) throw Slip{"words are not numbered in order"};
        ConlluWord word;
        word.form = fields[1];
        word.tag = parse_tag(fields[3]);
        word.head = parse_number(fields[6]) - 1;
        const auto relation = parse_relation(fields[7]);
        if (!relation) throw Slip{fmt::format("no relation '{}'", fields[7])};
        word.relation = *relation;
        word.article = fields[5].find("PronType=Art") != std::string_view::npos;
        word.span = group_left_ > 0 ? piece_of_group(word.form) : place(word.form, fields[9]);
        sentence_.words.push_back(std::move(word));
    }

    /// A word of a multiword token: its own letters where the words spell the token, else the whole token.
    Span piece_of_group(const std::string& form) {
        --group_left_;
        const auto rest = std::string_view(sentence_.text).substr(group_at_, group_.end - group_at_);
        if (!rest.starts_with(form)) return group_;
        const Span span{group_at_, group_at_ + static_cast<std::uint32_t>(form.size())};
        group_at_ = span.end;
        return span;
    }

    Span place(std::string_view form, std::string_view misc) {
        auto& text = sentence_.text;
        if (!given_text_) {
            const auto begin = static_cast<std::uint32_t>(text.size());
            text += form;
            const Span span{begin, static_cast<std::uint32_t>(text.size())};
            if (misc.find("SpaceAfter=No") == std::string_view::npos) text += ' ';
            return span;
        }
        const auto at = text.find(form, at_);
        if (at == std::string::npos || at > at_ + widest_gap) {
            sentence_.placed = false;
            return {};
        }
        at_ = at + form.size();
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at_)};
    }

    void finish() {
        ConlluSentence done = std::exchange(sentence_, {});
        const bool spoilt = std::exchange(spoilt_, false);
        at_ = 0;
        group_left_ = 0;
        given_text_ = false;
        if (spoilt || done.words.empty()) return;
        std::vector<std::int32_t> heads;
        for (const auto& word : done.words) heads.push_back(word.head);
        if (is_forest(heads)) on_sentence_(std::move(done));
        else on_slip_(number_, "the heads of the sentence before are no tree");
    }

    const std::function<void(ConlluSentence)>& on_sentence_;
    const std::function<void(std::size_t, const std::string&)>& on_slip_;
    std::size_t number_ = 0;
    ConlluSentence sentence_;
    bool given_text_ = false;
    bool spoilt_ = false;  ///< the rest of the sentence is passed over
    std::size_t at_ = 0;
    std::int32_t group_left_ = 0;
    Span group_;
    std::uint32_t group_at_ = 0;
};

}  // namespace

void read_conllu(std::string_view text, const std::function<void(ConlluSentence)>& on_sentence,
                 const std::function<void(std::size_t line, const std::string& what)>& on_slip) {
    Reader(on_sentence, on_slip).run(text);
}

bool is_forest(const std::vector<std::int32_t>& heads) {
    const auto size = static_cast<std::int32_t>(heads.size());
    std::vector<std::int32_t> seen_from(heads.size(), -1);  // the word whose way up came by
    for (std::int32_t word = 0; word < size; ++word) {
        for (auto at = word; at >= 0; at = heads[static_cast<std::size_t>(at)]) {
            if (at >= size) return false;
            auto& seen = seen_from[static_cast<std::size_t>(at)];
            if (seen == word) return false;
            if (seen >= 0) break;
            seen = word;
        }
    }
    return true;
}

}  // namespace babad
