#include <fmt/format.h>

#include <charconv>

#include "core/base/error.hpp"
#include "core/base/escape.hpp"
#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "io/query_ast.hpp"
#include "io/query_fields.hpp"

namespace babad {

namespace {

constexpr std::size_t longest_query = 10'000;
constexpr int deepest_brackets = 32;
constexpr std::string_view blanks = " \t\r\n";

/// Recursive descent over the text; `at_` is the next byte.
class QueryParser {
public:
    explicit QueryParser(const std::string& text) : text_(text) {}

    ParsedQuery parse() {
        ParsedQuery query;
        query.text = text_;
        skip_blanks();
        parse_revision(query.filter);
        if (word_ahead("sequence") && word_after_is("by")) {
            query.sequence = parse_sequence();
            if (ahead('|')) fail(at_, 1, "a sequence makes its own table", "leave the stage out");
        } else if (!at_end() && !ahead('|')) {
            query.filter = parse_any_of();
        }
        while (take('|')) query.stages.push_back(parse_stage());
        if (!at_end()) fail(at_, 1, fmt::format("\"{}\" is not expected here", text_.substr(at_, 1)));
        return query;
    }

private:
    [[noreturn]] void fail(std::size_t at, std::size_t length, const std::string& what, const std::string& hint = {}) const {
        fail_query(text_, at, length, what, hint);
    }

    void skip_blanks() {
        at_ = text_.find_first_not_of(blanks, at_);
        if (at_ == std::string::npos) at_ = text_.size();
    }
    bool at_end() const { return at_ >= text_.size(); }
    bool ahead(char c) const { return !at_end() && text_[at_] == c; }
    bool take(char c) {
        if (!ahead(c)) return false;
        ++at_;
        skip_blanks();
        return true;
    }
    void expect(char c, const char* hint) {
        if (!take(c)) fail(std::min(at_, text_.size()), 1, fmt::format("\"{}\" is missing", c), hint);
    }

    /// The bare word at a place: up to a blank or a bracket, bar or quote.
    std::string_view word_at(std::size_t at) const {
        const auto end = std::min(text_.find_first_of(" \t\r\n()[]|\"", at), text_.size());
        return std::string_view(text_).substr(at, end - at);
    }
    bool word_ahead(std::string_view word) const { return word_at(at_) == word; }
    bool word_after_is(std::string_view word) const {
        const auto next = text_.find_first_not_of(blanks, at_ + word_at(at_).size());
        return next != std::string::npos && word_at(next) == word;
    }
    bool take_word(std::string_view word) {
        if (!word_ahead(word)) return false;
        at_ += word.size();
        skip_blanks();
        return true;
    }

    /// `as_of:REV sequence by …`; before a filter it is one of its tests.
    void parse_revision(QueryNode& filter) {
        const auto start = at_;
        if (field_ahead() != "as_of") return;
        QueryNode node{QueryNode::Kind::test, parse_test(), {}};
        skip_blanks();
        if (word_ahead("sequence") && word_after_is("by")) filter = std::move(node);
        else at_ = start;
    }

    QueryNode parse_any_of() {
        if (++depth_ > deepest_brackets) fail(at_, 1, "brackets are nested too deep", fmt::format("at most {}", deepest_brackets));
        QueryNode node{QueryNode::Kind::any_of, {}, {}};
        node.children.push_back(parse_all_of());
        while (take_word("OR")) node.children.push_back(parse_all_of());
        --depth_;
        return node.children.size() == 1 ? std::move(node.children.front()) : node;
    }

    bool at_atom() const { return !at_end() && !ahead(')') && !ahead(']') && !ahead('|') && !word_ahead("OR"); }

    QueryNode parse_all_of() {
        QueryNode node;
        if (!at_atom()) fail(at_, 1, "a filter is missing", "for instance actor:PRK, type:AID, \"some words\"");
        while (at_atom()) {
            take_word("AND");
            if (ahead('[') && in_step_) fail(at_, 1, "\"[\" is not expected here");
            if (in_step_ && word_ahead("reverse")) break;
            node.children.push_back(parse_negation());
        }
        return node.children.size() == 1 ? std::move(node.children.front()) : node;
    }

    QueryNode parse_negation() {
        const bool minus = ahead('-') && at_ + 1 < text_.size() && blanks.find(text_[at_ + 1]) == std::string_view::npos;
        if (minus) ++at_;
        if (!minus && !take_word("NOT")) return parse_atom();
        if (!at_atom()) fail(at_, 1, "a filter is missing after NOT");
        if (++depth_ > deepest_brackets) fail(at_, 1, "brackets are nested too deep");
        QueryNode node{QueryNode::Kind::negation, {}, {}};
        node.children.push_back(parse_negation());
        --depth_;
        return node;
    }

    QueryNode parse_atom() {
        if (const auto open = at_; take('(')) {
            QueryNode node = parse_any_of();
            if (!take(')')) fail(open, 1, "this bracket is not closed");
            return node;
        }
        if (ahead(')') || ahead('[') || ahead(']')) fail(at_, 1, fmt::format("\"{}\" is not expected here", text_.substr(at_, 1)));
        QueryNode node{QueryNode::Kind::test, parse_test(), {}};
        skip_blanks();
        return node;
    }

    /// Letters, dots and hyphens before a colon or a comparison.
    std::string_view field_ahead() const {
        std::size_t end = at_;
        while (end < text_.size() && (std::isalpha(static_cast<unsigned char>(text_[end])) || text_[end] == '.' || text_[end] == '_' ||
                                      (text_[end] == '-' && end > at_)))
            ++end;
        const bool compared = end > at_ && end < text_.size() && std::string_view(":<>=").find(text_[end]) != std::string_view::npos;
        return compared ? std::string_view(text_).substr(at_, end - at_) : std::string_view();
    }

    QueryTest parse_test() {
        QueryTest test;
        test.at = at_;
        if (ahead('"')) {
            test.field = "text";
            test.items.push_back(parse_quoted());
        } else if (ahead('@') && word_at(at_).size() > 1) {
            ++at_;
            test.field = "saved";
            test.items.push_back(parse_bare(","));
        } else if (auto field = field_ahead(); !field.empty()) {
            if (field == "certainly" && text_[at_ + field.size()] == ':') {
                test.certainly = true;
                at_ += field.size() + 1;
                field = field_ahead();
            }
            parse_field_test(field, test);
        } else {
            test.field = "text";
            test.items.push_back(parse_bare(""));
        }
        test.length = at_ - test.at;
        return test;
    }

    void parse_field_test(std::string_view name, QueryTest& test) {
        const auto start = at_;
        const auto* field = find_query_field(ascii_lower(name));
        if (!field) {
            const std::string shown(name.empty() ? word_at(at_) : name);
            const auto near = nearest(ascii_lower(shown), query_field_names());
            fail(at_, std::max<std::size_t>(shown.size(), 1), fmt::format("unknown field \"{}\"", escape_terminal(shown)),
                 near.empty() ? "`babad query --help` lists the fields; put words with a colon in quotes" : fmt::format("did you mean {}?", near));
        }
        test.field = field->names.front();
        at_ += name.size();
        test.comparison = text_[at_++];
        if (ahead('=')) test.comparison += text_[at_++];
        if (test.comparison == "=" || test.comparison == "==") test.comparison = ":";
        if (test.comparison != ":" && !field->numeric)
            fail(start, at_ - start, fmt::format("{} is no number and is not compared", test.field), fmt::format("write {}:value", test.field));
        do test.items.push_back(ahead('"') ? parse_quoted() : parse_bare(","));
        while (at_ < text_.size() && text_[at_] == ',' && ++at_);
        for (const auto& item : test.items)
            if (item.text.empty()) fail(item.at, 1, fmt::format("a value for {} is missing", test.field));
    }

    QueryItem parse_quoted() {
        const auto open = at_++;
        const auto close = text_.find('"', at_);
        if (close == std::string::npos) fail(open, 1, "this quote is not closed");
        QueryItem item{text_.substr(at_, close - at_), true, open};
        at_ = close + 1;
        return item;
    }

    QueryItem parse_bare(const std::string& stop) {
        const auto end = std::min(text_.find_first_of(" \t\r\n()[]|\"" + stop, at_), text_.size());
        QueryItem item{text_.substr(at_, end - at_), false, at_};
        at_ = end;
        return item;
    }

    QueryStage parse_stage() {
        QueryStage stage;
        stage.at = at_;
        stage.name = std::string(word_at(at_));
        if (stage.name.empty()) fail(at_, 1, "a stage is missing after |", "for instance | count by month");
        at_ += stage.name.size();
        skip_blanks();
        while (!at_end() && !ahead('|')) {
            if (std::string_view("()[]").find(text_[at_]) != std::string_view::npos) fail(at_, 1, "brackets are not expected in a stage");
            QueryItem word = ahead('"') ? parse_quoted() : parse_bare(",");
            if (!word.text.empty()) stage.words.push_back(std::move(word));
            take(',');
            skip_blanks();
        }
        return stage;
    }

    int parse_days() {
        const auto word = std::string(word_at(at_));
        int number = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        const std::string_view unit(end, static_cast<std::size_t>(word.data() + word.size() - end));
        const int days = unit == "d" ? 1 : unit == "w" ? 7 : unit == "m" ? 30 : unit == "y" ? 365 : 0;
        if (error != std::errc() || days == 0 || number < 0 || number > 100'000)
            fail(at_, std::max<std::size_t>(word.size(), 1), "a length of time is missing", "for instance 7d, 2w, 6m, 1y");
        at_ += word.size();
        skip_blanks();
        return number * days;
    }

    QueryNode parse_step_condition() {
        const auto open = at_;
        expect('[', "steps stand in square brackets");
        in_step_ = true;
        QueryNode node = ahead(']') || word_ahead("reverse") ? QueryNode{} : parse_any_of();
        in_step_ = false;
        reversed_ = take_word("reverse");
        if (!take(']')) fail(open, 1, "this bracket is not closed");
        return node;
    }

    QuerySequence parse_sequence() {
        static const std::vector<std::string_view> keys{"dyad", "dyad>", "source", "target", "place", "actor", "episode"};
        QuerySequence sequence;
        take_word("sequence");
        take_word("by");
        sequence.key = std::string(word_at(at_));
        if (std::find(keys.begin(), keys.end(), sequence.key) == keys.end())
            fail(at_, std::max<std::size_t>(sequence.key.size(), 1), "a sequence goes by dyad, dyad>, actor, source, target, place or episode");
        at_ += sequence.key.size();
        skip_blanks();
        if (take_word("within")) sequence.within_days = parse_days();
        do {
            QueryStep step;
            if (!sequence.steps.empty() && take_word("within")) step.within_days = parse_days();
            step.condition = parse_step_condition();
            step.reverse = reversed_;
            sequence.steps.push_back(std::move(step));
        } while (take_word("then") || ahead('['));
        if (sequence.steps.size() < 2 || sequence.steps.size() > 8) fail(at_, 1, "a sequence has two to eight steps", "[…] then […]");
        if (take_word("until")) sequence.until = parse_step_condition();
        return sequence;
    }

    const std::string& text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool in_step_ = false;
    bool reversed_ = false;
};

}  // namespace

ParsedQuery parse_query(const std::string& text) {
    if (text.size() > longest_query)
        throw UsageError(fmt::format("the query is too long ({} bytes)", text.size()), fmt::format("at most {}", longest_query));
    if (const auto bad = find_invalid_utf8(text)) fail_query(clean_text(text), 0, 1, "the query is not UTF-8");
    return QueryParser(text).parse();
}

void fail_query(const std::string& text, std::size_t at, std::size_t length, const std::string& what, const std::string& hint) {
    constexpr std::size_t shown_before = 60, shown_after = 40;
    at = std::min(at, text.size());
    std::size_t begin = at > shown_before ? at - shown_before : 0;
    std::size_t end = std::min(text.size(), at + std::max(length, shown_after));
    const auto inside = [&](std::size_t byte) { return byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U; };
    while (begin > 0 && inside(begin)) --begin;
    while (inside(end)) ++end;
    std::string line = escape_terminal(text.substr(begin, end - begin));
    for (char& c : line)
        if (c == '\n') c = ' ';
    const std::string before = escape_terminal(text.substr(begin, at - begin));
    const CodePointIndex index(before);
    const auto column = index.offset(static_cast<std::uint32_t>(before.size()));
    throw UsageError(fmt::format("query: {}\n  {}\n  {}^", what, line, std::string(column, ' ')), hint);
}

}  // namespace babad
