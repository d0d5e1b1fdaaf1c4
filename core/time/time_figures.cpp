#include "core/time/time_figures.hpp"

namespace babad {

namespace {

/// Counts beyond are no counts of days or years; keeps thousandths within 32 bits.
constexpr std::int64_t max_count = 2'000'000;

/// Number words of a lexicon; a class that a table lacks matches nothing.
class CountReader {
public:
    CountReader(const TimeLexicon& lexicon, std::span<const TimePiece> pieces, std::uint32_t limit)
        : lexicon_(lexicon), classes_(lexicon.count_classes()), pieces_(pieces), limit_(limit) {}

    std::optional<std::uint32_t> read(std::uint32_t at, std::int32_t& thousandths) {
        at_ = at;
        const bool figure = pieces_[at].number >= 0;
        if (figure ? !read_figure() : !read_words()) return std::nullopt;
        if (value_ > max_count * 1000) return std::nullopt;
        add_half();
        thousandths = static_cast<std::int32_t>(value_);
        return at_;
    }

    /// "twenty-first", "third".
    std::optional<std::uint32_t> read_ordinal(std::uint32_t at, std::int32_t& thousandths) {
        if (const auto single = word_value(classes_.ordinal, at)) {
            thousandths = *single;
            return at + 1;
        }
        const auto tens = word_value(classes_.number, at);
        if (!tens || *tens < 20'000 || *tens % 10'000 != 0 || at + 1 >= limit_) return std::nullopt;
        const bool hyphen = pieces_[at + 1].kind == TokenKind::punctuation && !pieces_[at + 1].blank_before;
        const auto last = word_value(classes_.ordinal, at + (hyphen ? 2 : 1));
        if (!last || *last >= 10'000) return std::nullopt;
        thousandths = *tens + *last;
        return at + (hyphen ? 3 : 2);
    }

    /// A year in words: "nineteen eighty-six", "nineteen hundred ninety three", "two thousand and five".
    std::optional<std::uint32_t> read_spoken_year(std::uint32_t at, std::int32_t& year) {
        std::int32_t value = 0;
        if (pieces_[at].number >= 0) return std::nullopt;
        auto end = read(at, value);
        if (end && value < 1'000'000 && value >= 10'000 && value <= 21'000 && *end < limit_) {
            std::int32_t rest = 0;
            CountReader tail(lexicon_, pieces_, limit_);
            const auto last = pieces_[*end].number < 0 ? tail.read(*end, rest) : std::nullopt;
            if (!last || rest < 10'000 || rest > 99'000) return std::nullopt;
            value = value * 100 + rest;
            end = last;
        }
        if (!end || value < 1'000'000 || value > 2'100'000 || value % 1000 != 0) return std::nullopt;
        year = value / 1000;
        return end;
    }

private:
    bool glued_separator(std::uint32_t at) const {
        if (at + 1 >= limit_ || pieces_[at].blank_before || pieces_[at + 1].blank_before || pieces_[at + 1].number < 0) return false;
        return pieces_[at].kind == TokenKind::punctuation && (pieces_[at].digits == TimePiece::dot || pieces_[at].digits == TimePiece::comma);
    }

    /// "one and a half", "satu setengah".
    void add_half() {
        std::uint32_t at = at_;
        if (word_value(classes_.joint, at)) ++at;
        if (at > at_ && word_value(classes_.article, at)) ++at;
        if (!word_value(classes_.half, at)) return;
        value_ += 500;
        at_ = at + 1;
    }

    bool read_figure() {
        const TimePiece& first = pieces_[at_];
        std::int64_t whole = first.number;
        ++at_;
        bool grouped = false;
        while (first.digits <= 3 && glued_separator(at_) && pieces_[at_ + 1].digits == 3 && whole < max_count) {
            whole = whole * 1000 + pieces_[at_ + 1].number;
            at_ += 2;
            grouped = true;
        }
        value_ = whole * 1000;
        if (!grouped && glued_separator(at_) && pieces_[at_ + 1].digits <= 2) {
            value_ += pieces_[at_ + 1].digits == 1 ? pieces_[at_ + 1].number * 100 : pieces_[at_ + 1].number * 10;
            at_ += 2;
        }
        if (const auto multiple = word_value(classes_.multiple, at_)) {
            value_ = value_ > max_count * 1000 ? value_ : value_ * *multiple / 1000;
            ++at_;
        }
        return true;
    }

    std::optional<std::int32_t> word_value(std::optional<std::uint16_t> word_class, std::uint32_t at) const {
        if (at >= limit_ || pieces_[at].word == 0) return std::nullopt;
        const TimeFacts* facts = word_class ? time_word_facts(lexicon_, pieces_[at], *word_class) : nullptr;
        return facts ? std::optional(facts->get(TimeField::n, 0)) : std::nullopt;
    }

    /// A hyphen or "and" between two number words.
    std::uint32_t skip_joint(std::uint32_t at) const {
        const bool hyphen = at + 1 < limit_ && !pieces_[at].blank_before && pieces_[at].kind == TokenKind::punctuation &&
                            !pieces_[at + 1].blank_before && word_value(classes_.number, at + 1);
        const bool joined = at + 1 < limit_ && word_value(classes_.joint, at) && word_value(classes_.number, at + 1) && (hundreds_ > 0 || total_ > 0);
        return hyphen || joined ? at + 1 : at;
    }

    bool read_words() {
        std::int64_t units = 0;
        bool any = false;
        while (at_ < limit_) {
            const std::uint32_t at = any ? skip_joint(at_) : at_;
            if (const auto number = word_value(classes_.number, at)) {
                if (!add_number(*number, units)) break;
            } else if (const auto teen = word_value(classes_.teen, at); teen && units >= 2000 && units <= 9000) {
                units += *teen;
            } else if (const auto multiple = word_value(classes_.multiple, at); multiple && any) {
                multiply(*multiple, units);
            } else {
                break;
            }
            any = true;
            at_ = at + 1;
            if (total_ + hundreds_ + units > max_count * 1000) return false;
        }
        value_ = total_ + hundreds_ + units;
        return any;
    }

    bool add_number(std::int32_t number, std::int64_t& units) {
        if (number >= 1'000'000) {
            if (total_ != 0 || hundreds_ != 0 || units != 0) return false;
            total_ = number;
        } else if (number >= 100'000) {
            if (hundreds_ != 0 || units != 0) return false;
            hundreds_ = number;
        } else if (units == 0) {
            units = number;
        } else if (units >= 20'000 && units % 10'000 == 0 && number < 10'000) {
            units += number;
        } else {
            return false;
        }
        return true;
    }

    void multiply(std::int32_t multiple, std::int64_t& units) {
        const std::int64_t factor = multiple / 1000;
        if (factor == 10) {
            units *= 10;
        } else if (factor == 100) {
            hundreds_ += units * 100;
            units = 0;
        } else {
            total_ += (hundreds_ + units) * factor;
            hundreds_ = units = 0;
        }
    }

    const TimeLexicon& lexicon_;
    const TimeLexicon::CountClasses& classes_;
    std::span<const TimePiece> pieces_;
    std::uint32_t limit_;
    std::uint32_t at_ = 0;
    std::int64_t value_ = 0;
    std::int64_t hundreds_ = 0;
    std::int64_t total_ = 0;
};

struct Bounds {
    TimeField field;
    std::int32_t low;
    std::int32_t high;
    std::uint8_t min_digits;
    std::uint8_t max_digits;
};

std::optional<Bounds> bounds_of(TimeFigure figure) {
    switch (figure) {
        case TimeFigure::day: return Bounds{TimeField::day, 1, 31, 1, 2};
        case TimeFigure::month: return Bounds{TimeField::month, 1, 12, 1, 2};
        case TimeFigure::year: return Bounds{TimeField::year, 1000, 2100, 4, 4};
        case TimeFigure::bareyear: return Bounds{TimeField::year, 1500, 2100, 4, 4};
        case TimeFigure::year100: return Bounds{TimeField::year, 100, 999, 3, 3};
        case TimeFigure::yy: return Bounds{TimeField::yy, 0, 99, 2, 2};
        case TimeFigure::year3: return Bounds{TimeField::year, 1, 9999, 1, 4};
        case TimeFigure::hour: return Bounds{TimeField::hour, 0, 24, 1, 2};
        case TimeFigure::minute: return Bounds{TimeField::minute, 0, 59, 2, 2};
        case TimeFigure::second: return Bounds{TimeField::second, 0, 59, 2, 2};
        case TimeFigure::quarter: return Bounds{TimeField::quarter, 1, 4, 1, 1};
        case TimeFigure::half: return Bounds{TimeField::half, 1, 2, 1, 1};
        case TimeFigure::week: return Bounds{TimeField::week, 1, 53, 1, 2};
        default: return std::nullopt;
    }
}

/// "2x24", "2 x 24": two figures with one short word between.
std::optional<std::uint32_t> read_product(std::span<const TimePiece> pieces, std::uint32_t at, std::uint32_t limit, TimeFacts& facts) {
    if (at + 2 >= limit || pieces[at + 1].kind != TokenKind::word || pieces[at + 1].span.size() > 2) return std::nullopt;
    const std::int32_t first = pieces[at].number, second = pieces[at + 2].number;
    if (first < 1 || second < 1 || first > 1000 || second > 1000) return std::nullopt;
    facts.set(TimeField::n, first * second * 1000 <= max_count * 1000 ? first * second * 1000 : 1000);
    return at + 3;
}

/// Figures that are computed: "0300", "171800" (day, hour, minute), "20241118", "1990", "80", "19".
bool read_composed(TimeFigure figure, const TimePiece& piece, TimeFacts& facts) {
    const std::int32_t value = piece.number;
    switch (figure) {
        case TimeFigure::hhmm:
            if (piece.digits != 4 || value / 100 > 24 || value % 100 > 59) return false;
            facts.set(TimeField::hour, value / 100);
            facts.set(TimeField::minute, value % 100);
            return true;
        case TimeFigure::ymd:
            if (piece.digits != 8 || value < 10000101 || value > 21001231 || value / 100 % 100 > 12 || value % 100 > 31) return false;
            facts.set(TimeField::year, value / 10000);
            facts.set(TimeField::month, value / 100 % 100);
            facts.set(TimeField::day, value % 100);
            return value / 100 % 100 > 0 && value % 100 > 0;
        case TimeFigure::decade:
            if (piece.digits < 3 || piece.digits > 4 || value % 10 != 0 || value > 2100) return false;
            facts.set(TimeField::decade, value / 10);
            return true;
        case TimeFigure::decade2:
            if (piece.digits != 2 || value % 10 != 0) return false;
            facts.set(TimeField::decade, value < 20 ? 200 + value / 10 : 190 + value / 10);
            return true;
        case TimeFigure::century:
            if (piece.digits > 2 || value < 1 || value > 30) return false;
            facts.set(TimeField::century, value - 1);
            return true;
        case TimeFigure::dtg:
            if (piece.digits != 6 || value / 10000 < 1 || value / 10000 > 31 || value / 100 % 100 > 23 || value % 100 > 59) return false;
            facts.set(TimeField::day, value / 10000);
            facts.set(TimeField::hour, value / 100 % 100);
            facts.set(TimeField::minute, value % 100);
            return true;
        case TimeFigure::number:
            if (value > max_count) return false;
            facts.set(TimeField::n, value * 1000);
            return true;
        default: return false;
    }
}

}  // namespace

const TimeFacts* time_word_facts(const TimeLexicon& lexicon, const TimePiece& piece, std::uint16_t word_class) {
    static const TimeFacts nothing{};
    if (piece.word == 0) return piece.ending == word_class + 1 ? &nothing : nullptr;
    for (const auto& meaning : lexicon.word(piece.word).meanings) {
        if (meaning.word_class != word_class) continue;
        if (meaning.letters == TimeWord::Meaning::Case::capital && !piece.capital) continue;
        if (meaning.letters == TimeWord::Meaning::Case::lower && piece.capital) continue;
        return &meaning.facts;
    }
    return nullptr;
}

std::optional<std::uint32_t> accept_time_figure(TimeFigure figure, const TimeLexicon& lexicon, std::span<const TimePiece> pieces,
                                                std::uint32_t at, std::uint32_t limit, TimeFacts& facts) {
    if (figure == TimeFigure::count) {
        std::int32_t thousandths = 0;
        const auto end = CountReader(lexicon, pieces, limit).read(at, thousandths);
        if (end) facts.set(TimeField::n, thousandths);
        return end;
    }
    if (figure == TimeFigure::ordinal || figure == TimeFigure::spoken) {
        std::int32_t value = 0;
        CountReader reader(lexicon, pieces, limit);
        const auto end = figure == TimeFigure::ordinal ? reader.read_ordinal(at, value) : reader.read_spoken_year(at, value);
        if (end) facts.set(figure == TimeFigure::ordinal ? TimeField::n : TimeField::year, value);
        return end;
    }
    const TimePiece& piece = pieces[at];
    if (piece.number < 0) return std::nullopt;
    if (figure == TimeFigure::product) return read_product(pieces, at, limit, facts);
    const auto bounds = bounds_of(figure);
    if (!bounds) return read_composed(figure, piece, facts) ? std::optional(at + 1) : std::nullopt;
    if (piece.digits < bounds->min_digits || piece.digits > bounds->max_digits) return std::nullopt;
    if (piece.number < bounds->low || piece.number > bounds->high) return std::nullopt;
    facts.set(bounds->field, piece.number);
    return at + 1;
}

}  // namespace babad
