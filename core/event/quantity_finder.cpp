#include "core/event/quantity_finder.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/strings.hpp"

namespace babad {
namespace {

constexpr std::uint32_t reach = 7;   ///< tokens between a number and what happened to those counted

/// One reading of the lexicon at a token.
struct Word {
    std::uint32_t tokens = 1;
    const QuantityWord* word = nullptr;
};

class Finder {
public:
    explicit Finder(const SentenceFacts& facts) : facts_(facts), lexicon_(facts.input.pack.quantities) {}

    std::vector<FoundQuantity> run() {
        for (std::uint32_t t = facts_.tokens.begin; t < facts_.tokens.end;) {
            if (facts_.time_at(t)) {
                ++t;
                continue;
            }
            const std::uint32_t end = read_number(t);
            if (end == t) {
                ++t;
                continue;
            }
            if (auto quantity = read_kind({t, end})) found_.push_back(std::move(*quantity));
            t = end;
        }
        return std::move(found_);
    }

private:
    using Class = QuantityWord::Class;

    Word word_at(std::uint32_t token, Class wanted) const {
        const auto match = lexicon_.longest(facts_.keys.subspan(token, facts_.tokens.end - token));
        if (!match) return {};
        for (const auto* word : match->words)
            if (word->word_class == wanted) return {match->tokens, word};
        return {};
    }

    /// Reads a number that starts at `token` into low_ and high_; returns its end, or `token` where there is none.
    std::uint32_t read_number(std::uint32_t token) {
        double value = 0, part = 0;
        bool any = false;
        std::uint32_t t = token;
        for (; t < facts_.tokens.end; ) {
            if (const Word vague = word_at(t, Class::vague); vague.word && !any) {
                low_ = vague.word->value;
                high_ = vague.word->highest;
                return t + vague.tokens;
            }
            if (facts_.document().tokens()[t].kind == TokenKind::number && !any) {
                const auto number = parse_numeral(facts_.document().word(t), facts_.input.pack.language);
                if (!number) return token;
                part = *number;
                any = true;
                ++t;
            } else if (const Word number = word_at(t, Class::number); number.word) {
                part += number.word->value;
                any = true;
                t += number.tokens;
            } else if (const Word scale = word_at(t, Class::scale); scale.word && any) {
                if (scale.word->teen) {
                    part += scale.word->value;
                } else if (scale.word->value >= 1000) {
                    value += part * scale.word->value;
                    part = 0;
                } else {
                    part *= scale.word->value;
                }
                t += scale.tokens;
            } else {
                break;
            }
        }
        low_ = high_ = value + part;
        return any ? t : token;
    }

    /// Bounds of the words before the number: "lebih dari", "at least", "up to".
    std::uint32_t read_bounds(std::uint32_t begin) {
        for (std::uint32_t back = 1; back <= 3 && begin >= facts_.tokens.begin + back; ++back) {
            const auto match = lexicon_.longest(facts_.keys.subspan(begin - back, facts_.tokens.end - begin + back));
            if (!match || match->tokens != back) continue;
            for (const auto* word : match->words) {
                if (word->word_class == Class::low) high_.reset();
                else if (word->word_class == Class::high) low_.reset();
                else if (word->word_class != Class::about) continue;
                return begin - back;
            }
        }
        return begin;
    }

    bool segment_break(std::uint32_t token) const { return facts_.is_break(token) || facts_.tag(token) == Upos::cconj; }

    /// What happened to those counted: the nearest outcome word, first behind the number, up to a mark or conjunction.
    const QuantityWord* outcome_near(TokenRange number) const {
        for (std::uint32_t t = number.end; t < std::min(facts_.tokens.end, number.end + reach) && !segment_break(t); ++t)
            if (const Word word = word_at(t, Class::outcome); word.word) return word.word;
        for (std::uint32_t t = number.begin; t-- > facts_.tokens.begin && number.begin - t < reach && !segment_break(t);)
            if (const Word word = word_at(t, Class::outcome); word.word) return word.word;
        return nullptr;
    }

    std::optional<FoundQuantity> read_kind(TokenRange number) {
        TokenRange all{read_bounds(number.begin), number.end};
        Quantity quantity;
        const auto finish = [&](std::string what, std::string unit) {
            quantity.what = std::move(what);
            quantity.unit = std::move(unit);
            quantity.low = low_;
            quantity.high = high_;
            quantity.evidence = facts_.document().evidence(facts_.document().span(all));
            return FoundQuantity{std::move(quantity), all};
        };
        const Word after = number.end < facts_.tokens.end ? word_at(number.end, Class::money) : Word{};
        const Word before = all.begin > facts_.tokens.begin ? word_at(all.begin - 1, Class::money) : Word{};
        if (after.word || before.word) {
            if (after.word) all.end += after.tokens;
            else --all.begin;
            return finish("money", (after.word ? after : before).word->name);
        }
        const Word* unit = nullptr;
        Word found;
        for (std::uint32_t t = number.end; t < std::min(facts_.tokens.end, number.end + 4) && !segment_break(t); ++t) {
            found = word_at(t, Class::unit);
            if (!found.word) continue;
            unit = &found;
            all.end = t + found.tokens;
            break;
        }
        const QuantityWord* outcome = outcome_near(number);
        if (outcome && (!unit || unit->word->name == "person") && (unit || number.end == facts_.tokens.end || !facts_.is_nominal(number.end)))
            return finish(outcome->name, "person");
        if (unit && !unit->word->counts.empty()) return finish(unit->word->counts, unit->word->name);
        return std::nullopt;
    }

    const SentenceFacts& facts_;
    const QuantityLexicon& lexicon_;
    std::vector<FoundQuantity> found_;
    std::optional<double> low_, high_;
};

}  // namespace

std::optional<double> parse_numeral(std::string_view digits, Language language) {
    const char group = language == Language::indonesian ? '.' : ',';
    std::string plain;
    std::size_t group_at = std::string_view::npos;
    bool fraction = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const char c = digits[i];
        if (c >= '0' && c <= '9') {
            plain += c;
        } else if (c == group && !fraction && digits.size() - i >= 4) {
            if (group_at != std::string_view::npos && i - group_at != 4) return std::nullopt;
            group_at = i;
        } else if ((c == '.' || c == ',') && c != group && !fraction && i > 0 && i + 1 < digits.size()) {
            fraction = true;
            plain += '.';
        } else {
            return std::nullopt;
        }
    }
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (plain.empty() || error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return value;
}

bool belongs_to(std::string_view what, PloverType type) {
    if (what == "dead" || what == "injured" || what == "abducted" || what == "missing") return type == PloverType::assault;
    if (what == "arrested") return type == PloverType::coerce;
    if (what == "troops")
        return type == PloverType::mobilize || type == PloverType::aid || type == PloverType::retreat || type == PloverType::cooperate ||
               type == PloverType::concede;
    if (what == "money") return type == PloverType::aid || type == PloverType::sanction || type == PloverType::agree;
    return what == "displaced" && (type == PloverType::assault || type == PloverType::coerce);
}

std::vector<FoundQuantity> find_quantities(const SentenceFacts& facts) { return Finder(facts).run(); }

}  // namespace babad
