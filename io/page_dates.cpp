#include "io/page_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

bool is_digit_char(char c) { return '0' <= c && c <= '9'; }

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// Digits at `at`, exactly `count` of them or fewer down to one.
std::string_view digits_at(std::string_view text, std::size_t at, std::size_t most) {
    std::size_t end = at;
    while (end < text.size() && end - at < most && is_digit_char(text[end])) ++end;
    return text.substr(at, end - at);
}

std::optional<std::string> day_string(int year, int month, int day) {
    if (year < 1995 || year > 2099 || !make_day(year, month, day)) return std::nullopt;
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

/// How much an element's class or id speaks for a date of publication.
enum class DateName : std::uint8_t { none, changed, date, published };

DateName date_name(std::string_view names) {
    if (names.size() < 4) return DateName::none;
    const auto lower = ascii_lower(names.substr(0, 200));
    const auto has = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
    const bool date = has("date") || has("time") || has("datum") || has("tanggal") || has("fecha") || has("waktu");
    if (has("update") || has("modif")) return date && lower != "update" ? DateName::changed : DateName::none;
    if (has("publish") || has("posted") || (date && (has("pub") || has("post") || has("entry")))) return DateName::published;
    return date || has("byline") || has("meta") ? DateName::date : DateName::none;
}

class VisibleDateFinder {
public:
    VisibleDateFinder(const PageTree& tree, const DateReader& dates, const std::vector<std::string>& titles, bool month_first)
        : tree_(tree), dates_(dates), month_first_(month_first) {
        for (const auto& title : titles) titles_.push_back(fold_case(title));
    }

    std::vector<DateEvidence> find() {
        find_title();
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            const auto& node = tree_[at];
            if (node.tag == PageTag::script || node.tag == PageTag::ignored || node.tag == PageTag::footer) {
                at = node.end - 1;
            } else if (node.tag == PageTag::text) {
                look_at_text(at);
            } else if (node.end - at < 40) {
                look_at_element(at);
            }
        }
        std::vector<DateEvidence> all;
        for (auto* list : {&named_, &near_, &short_, &changed_, &anywhere_}) all.insert(all.end(), list->begin(), list->end());
        return all;
    }

private:
    void find_title() {
        std::uint32_t first = 0;
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            if (tree_[at].tag != PageTag::heading) continue;
            const auto text = fold_case(tree_.text(at));
            if (text.size() >= 8 && std::find(titles_.begin(), titles_.end(), text) != titles_.end()) {
                title_ = at;
                return;
            }
            if (first == 0 && tree_.name(at) == "h1") first = at;
        }
        title_ = first;
    }

    void look_at_element(std::uint32_t at) {
        const auto classes = date_name(tree_.attribute(at, "class"));
        const auto id = date_name(tree_.attribute(at, "id"));
        const auto names = std::max(classes, id);
        const bool changed = classes == DateName::changed || id == DateName::changed;
        if (names == DateName::none) return;
        const auto text = tree_.text(at);
        if (text.size() > 200) return;
        const auto found = dates_.find(text, 0, month_first_);
        if (!found || found->weekday_wrong) return;
        auto& list = changed ? changed_ : named_;
        if (list.size() < 6 && (at >= title_ || names == DateName::published)) list.push_back({changed ? "modified" : "visible", found->time.iso, "element named after a date"});
        else if (short_.size() < 6) short_.push_back({"visible", found->time.iso, "element named after a date, above the title"});
    }

    void look_at_text(std::uint32_t at) {
        const auto text = trim(tree_[at].text);
        if (text.size() < 8 || text.size() > 160 || std::none_of(text.begin(), text.end(), is_digit_char)) return;
        if (++looks_ > look_limit) return;
        const auto found = dates_.find(text, 0, month_first_);
        if (!found || found->weekday_wrong) return;
        const auto left = text.size() - found->span.size();
        const bool near = title_ > 0 && at > title_ && at < title_ + 60;
        if (near && left < 60) near_.push_back({"visible", found->time.iso, "line by the title"});
        else if (left < 25 && at > title_ && short_.size() < 6) short_.push_back({"visible", found->time.iso, "short line"});
        else if (at < tree_.size() / 2 && left < 100 && anywhere_.empty()) anywhere_.push_back({"mentioned", found->time.iso, "line with a date"});
    }

    const PageTree& tree_;
    const DateReader& dates_;
    bool month_first_;
    std::vector<std::string> titles_;
    static constexpr int look_limit = 400;  ///< lines with digits that are looked at
    int looks_ = 0;
    std::uint32_t title_ = 0;
    std::vector<DateEvidence> named_, near_, short_, changed_, anywhere_;
};

int distance(const DateEvidence& a, const DateEvidence& b) {
    const auto first = parse_publication_time(a.value);
    const auto second = parse_publication_time(b.value);
    return first && second ? std::abs(first->day - second->day) : 0;
}

}  // namespace

std::optional<DateEvidence> find_url_date(std::string_view url) {
    for (std::size_t at = 0; at + 8 <= url.size(); ++at) {
        if (at > 0 && is_digit_char(url[at - 1])) continue;
        const auto year = digits_at(url, at, 9);
        if (year.size() == 8) {
            if (const auto day = day_string(number(year.substr(0, 4)), number(year.substr(4, 2)), number(year.substr(6, 2))))
                return DateEvidence{"url", *day, "address"};
            if (const auto day = day_string(number(year.substr(4, 4)), number(year.substr(2, 2)), number(year.substr(0, 2))))
                return DateEvidence{"url", *day, "address"};
        }
        if (year.size() != 4) continue;
        auto next = at + 4;
        if (next >= url.size() || (url[next] != '/' && url[next] != '-' && url[next] != '_' && url[next] != '.')) continue;
        const char separator = url[next];
        const auto month = digits_at(url, next + 1, 3);
        next += 1 + month.size();
        if (month.empty() || month.size() > 2 || next >= url.size() || url[next] != separator) continue;
        const auto day = digits_at(url, next + 1, 3);
        const auto behind = next + 1 + day.size();
        if (day.empty() || day.size() > 2 || (day.size() == 1 && behind < url.size() && url[behind] != separator)) continue;
        if (const auto date = day_string(number(year), number(month), number(day))) return DateEvidence{"url", *date, "address"};
    }
    return std::nullopt;
}

std::vector<DateEvidence> find_visible_dates(const PageTree& tree, const DateReader& dates, const std::vector<std::string>& titles,
                                             bool month_first) {
    return VisibleDateFinder(tree, dates, titles, month_first).find();
}

const DateEvidence* choose_published(const std::vector<DateEvidence>& evidence) {
    const auto first = [&](std::string_view kind) -> const DateEvidence* {
        const auto found = std::find_if(evidence.begin(), evidence.end(), [&](const DateEvidence& one) { return one.kind == kind; });
        return found == evidence.end() ? nullptr : &*found;
    };
    const auto* published = first("published");
    const auto* address = first("url");
    if (published && address) return distance(*published, *address) > 1 ? address : published;
    if (published) return published;
    const auto* visible = first("visible");
    if (address) return visible && distance(*visible, *address) <= 1 ? visible : address;
    if (visible) return visible;
    if (const auto* modified = first("modified")) return modified;
    return first("mentioned");
}

}  // namespace babad
