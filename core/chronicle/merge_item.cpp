#include "core/chronicle/merge_item.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/hash.hpp"
#include "core/base/unicode.hpp"
#include "core/lexicon/conflation.hpp"

namespace babad {

namespace {

constexpr std::int32_t bucket_days = 8;
constexpr std::int32_t most_buckets = 64;  ///< longer and open ranges stand in one block of their own: "always"
constexpr std::size_t shortest_word = 4;
constexpr std::int32_t news_age = 30;   ///< days; an undated happening in the news is rarely older
constexpr double firm_date = 0.85;      ///< below this confidence a date may belong to something else in the sentence …
constexpr std::int32_t soft_days = 14;  ///< … which is seldom further away

template <typename T>
void make_set(std::vector<T>& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

std::vector<std::string> make_parties(const MergeItem& item) {
    std::vector<std::string> parties = item.actors;
    parties.insert(parties.end(), item.recipients.begin(), item.recipients.end());
    make_set(parties);
    return parties;
}

std::vector<std::string> make_bases(const MergeItem& item) {
    std::vector<std::string> bases;
    for (const auto& code : item.parties) bases.emplace_back(base_code(code));
    make_set(bases);
    return bases;
}

/// Calls `each(word)` for each run of letters and digits.
template <typename Each>
void for_each_word(std::string_view text, Each each) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const auto [c, bytes] = at < text.size() ? code_point_at(text, at) : CodePoint{U' ', 1};
        if (!is_letter(c) && !is_digit(c)) {
            if (at > begin) each(text.substr(begin, at - begin));
            begin = at + bytes;
        }
        at += bytes;
    }
}

bool is_name(std::string_view word) {
    const char32_t first = code_point_at(word, 0).value;
    return is_digit(first) || is_upper(first);
}

std::vector<std::uint64_t> hashed_names(std::string_view text) {
    std::vector<std::uint64_t> names;
    for_each_word(text, [&](std::string_view word) {
        if (is_name(word)) names.push_back(fnv1a(fold_name(word)));
    });
    make_set(names);
    return names;
}

/// What the sentence names beside its parties and place. Its first word has a capital anyway.
std::vector<std::uint64_t> own_names(const Report& report) {
    std::string told;
    for (const auto& party : report.parties) told += party.evidence.quote + " " + party.actor.name + " ";
    if (report.place) told += report.place->name;
    const auto known = hashed_names(told);
    std::vector<std::uint64_t> names;
    for_each_word(report.quote, [&](std::string_view word) {
        if (word.data() == report.quote.data() || !is_name(word)) return;
        const auto hash = fnv1a(fold_name(word));
        if (!std::binary_search(known.begin(), known.end(), hash)) names.push_back(hash);
    });
    make_set(names);
    return names;
}

std::vector<std::uint64_t> trigger_roots(std::string_view trigger) {
    std::vector<std::uint64_t> roots;
    for_each_word(fold_name(trigger), [&](std::string_view word) {
        if (word.size() >= shortest_word) roots.push_back(fnv1a(conflated(word)));
    });
    make_set(roots);
    return roots;
}

bool says_when(const Report& report) {
    const auto basis = report.date_choice.basis;
    return report.date && (basis == DateBasis::explicit_date || basis == DateBasis::relative || basis == DateBasis::narrative);
}

std::int32_t bucket(Day day) {
    return day.number >= 0 ? day.number / bucket_days : -((bucket_days - 1 - day.number) / bucket_days);
}

/// First and last bucket of a range; nothing where it is open, absent or long.
std::optional<std::pair<std::int32_t, std::int32_t>> buckets(const std::optional<DateRange>& days) {
    if (!days || !days->first || !days->past) return std::nullopt;
    const auto first = bucket(*days->first);
    const auto last = bucket(*days->past - 1);
    if (last - first >= most_buckets) return std::nullopt;
    return std::pair(first, last);
}

/// All days on which the reported act may lie.
std::optional<DateRange> possible_days(const Report& report) {
    if (!report.date) return std::nullopt;
    DateRange days = tolerant(*report.date);
    const bool from_publication = days.basis == DateBasis::publication || report.date_choice.basis == DateBasis::publication;
    const bool soft = report.confidence.date > 0 && report.confidence.date < firm_date;
    if (days.first && (from_publication || soft)) days.first = *days.first - (from_publication ? news_age : soft_days);
    if (days.past && soft && !from_publication) days.past = *days.past + soft_days;
    return days;
}

}  // namespace

std::string_view base_code(std::string_view code) { return code.substr(0, code.find('/')); }

MergeItem::MergeItem(const MergeInput& merge_input, const Ontology& known)
    : input(&merge_input),
      ontology(&known),
      kind(merge_input.report.kind == "other" ? std::nullopt : known.kind_number(merge_input.report.kind)),
      family(known.quad(merge_input.report.type)),
      actors(merge_input.report.actors()),
      recipients(merge_input.report.recipients()),
      parties(make_parties(*this)),
      bases(make_bases(*this)),
      dated(says_when(merge_input.report)),
      days(possible_days(merge_input.report)),
      names(own_names(merge_input.report)),
      trigger(trigger_roots(merge_input.report.trigger.quote)) {
    if (report().date) near = tolerant(*report().date);
}

std::vector<std::string> block_keys(const MergeItem& item) {
    const char family = item.material() ? 'm' : 'v';
    std::vector<std::string> keys{fmt::format("{}|{}", family, item.report().article_key)};
    const auto range = buckets(item.days);
    for (const auto& base : item.bases) {
        if (!range) {
            keys.push_back(fmt::format("{}|{}|always", family, base));
            continue;
        }
        for (auto number = range->first; number <= range->second; ++number)
            keys.push_back(fmt::format("{}|{}|{}", family, base, number));
    }
    return keys;
}

bool comparable(const MergeItem& a, const MergeItem& b) {
    if (a.material() != b.material()) return false;
    if (a.report().article_key == b.report().article_key) return true;
    if (buckets(a.days).has_value() != buckets(b.days).has_value()) return false;
    return std::any_of(a.bases.begin(), a.bases.end(),
                       [&](const std::string& base) { return std::binary_search(b.bases.begin(), b.bases.end(), base); });
}

}  // namespace babad
