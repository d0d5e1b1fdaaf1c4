#include "render/label_box.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "core/calendar/edtf.hpp"
#include "core/chronicle/headline.hpp"
#include "render/date_label.hpp"

namespace babad {

std::string_view tone_class(Quad quad) { return quad == Quad::vcoop || quad == Quad::mcoop ? "co" : "cf"; }

std::string kind_words(const Event& event, const Ontology& ontology, const Labels& labels) {
    return visible_text(kind_name(event, ontology, labels.language()));
}

std::string source_keys(const TimelineEntry& entry, std::size_t limit) {
    if (entry.source_numbers.empty()) return {};
    std::string keys = "[";
    const std::size_t shown = std::min(limit, entry.source_numbers.size());
    for (std::size_t i = 0; i < shown; ++i) keys += (i > 0 ? "," : "") + std::to_string(entry.source_numbers[i]);
    if (shown < entry.source_numbers.size()) keys += " +" + std::to_string(entry.source_numbers.size() - shown);
    return keys + "]";
}

namespace {

/// "at least 10,000", "at most 12", "10–12", "10"; empty where neither bound is known.
std::string amount_words(std::optional<double> low, std::optional<double> high, const Labels& labels) {
    if (low && high) return labels.number(*low) + (*low != *high ? "–" + labels.number(*high) : "");
    if (low) return labels.fill("at_least", {labels.number(*low)});
    return high ? labels.fill("at_most", {labels.number(*high)}) : std::string();
}

std::string quantity_words(const Quantity& quantity, const Labels& labels) {
    const std::string amount = amount_words(quantity.low, quantity.high, labels);
    if (amount.empty()) return {};
    const std::string key = "number." + quantity.what;
    if (quantity.what == "money") return labels.fill(key, {quantity.unit, amount});
    if (labels.has(key)) return labels.fill(key, {amount});
    return labels.fill("number.other", {amount, quantity.what});
}

std::optional<double> whole_number(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Words for a count as disputes write it: `10`, `10..12`, `>=10`, `<=10` (event_disputes.hpp); empty for anything else.
std::string count_words(std::string_view value, const Labels& labels) {
    if (value.starts_with(">=")) return amount_words(whole_number(value.substr(2)), std::nullopt, labels);
    if (value.starts_with("<=")) return amount_words(std::nullopt, whole_number(value.substr(2)), labels);
    const std::size_t dots = value.find("..");
    const auto low = whole_number(value.substr(0, dots));
    const auto high = dots == std::string_view::npos ? low : whole_number(value.substr(dots + 2));
    return low && high ? amount_words(low, high, labels) : std::string();
}

std::string value_words(const Dispute& dispute, const std::string& value, const Labels& labels) {
    if (dispute.field == "date") {
        if (const auto range = parse_edtf(value)) return short_date(*range, labels);
    }
    if (dispute.field == "status" && labels.has("status." + value)) return labels["status." + value];
    const std::string count = dispute.field == "place" ? std::string() : count_words(value, labels);
    return count.empty() ? visible_text(value) : count;
}

constexpr std::size_t most_values = 4;

/// Of dates the event's own and those that exclude it: a month beside a day of it is no disagreement. Else all.
std::vector<std::string> differing_values(const Event& event, const Dispute& dispute) {
    if (dispute.field != "date" || !event.date) return dispute.values;
    std::vector<std::string> values{to_edtf(*event.date)};
    for (const std::string& value : dispute.values) {
        const auto range = parse_edtf(value);
        if (range && !overlaps(tolerant(*range), tolerant(*event.date))) values.push_back(value);
    }
    return values;
}

}  // namespace

std::string numbers_line(const Event& event, const Labels& labels) {
    std::string line;
    for (const Quantity& quantity : event.numbers) {
        const std::string words = quantity_words(quantity, labels);
        if (!words.empty()) line += (line.empty() ? "" : ", ") + words;
    }
    return visible_text(line);
}

std::string dispute_line(const Event& event, const Labels& labels) {
    std::string line;
    for (const Dispute& dispute : event.disputes) {
        const std::vector<std::string> differing = differing_values(event, dispute);
        if (differing.size() < 2) continue;
        std::string values;
        for (std::size_t i = 0; i < std::min(most_values, differing.size()); ++i) {
            values += (i > 0 ? " / " : "") + value_words(dispute, differing[i], labels);
        }
        if (differing.size() > most_values) values += " +" + std::to_string(differing.size() - most_values);
        const std::string key = "differ." + dispute.field, number = "number." + dispute.field;
        line += line.empty() ? "≠ " : "; ";
        if (labels.has(key)) {
            line += labels[key] + ": " + values;
        } else if (labels.has(number)) {
            line += labels.fill(number, {values});
        } else {
            line += labels.fill("differ.other", {visible_text(dispute.field)}) + ": " + values;
        }
    }
    return line;
}

std::vector<std::int32_t> disputed_days(const Event& event) {
    std::vector<std::int32_t> days;
    if (!event.date || !event.date->first) return days;
    days.push_back(event.date->first->number);
    for (const Dispute& dispute : event.disputes) {
        if (dispute.field != "date") continue;
        for (const std::string& value : dispute.values) {
            const auto range = parse_edtf(value);
            if (range && range->first && !overlaps(tolerant(*range), tolerant(*event.date))) days.push_back(range->first->number);
        }
    }
    return days;
}

std::string spoken_label(const TimelineEntry& entry, const Labels& labels) {
    const Event& event = entry.event;
    std::string text = event.date ? short_date(*event.date, labels) : labels["no_date"];
    text += ", " + visible_text(entry.headline);
    if (event.status != Status::asserted) text += ", " + labels["status." + std::string(name(event.status))];
    if (event.place) text += ", " + visible_text(event.place->name);
    const std::string disputes = dispute_line(event, labels);
    if (!disputes.empty()) text += ", " + disputes;
    if (!entry.note.empty()) text += ", " + entry.note;
    const std::string keys = source_keys(entry, 20);
    return keys.empty() ? text : text + ", " + labels["sources"] + " " + keys;
}

namespace {

/// Fills a label line by line.
class LabelSetter {
public:
    LabelSetter(TextMeasure& measure, double width, std::size_t max_lines)
        : measure_(measure), width_(width), max_lines_(max_lines) {}

    std::size_t lines_left() const { return max_lines_ - lines_; }

    void new_line(double size) {
        ++lines_;
        box_.height += size * 1.3;
        baseline_ = box_.height - size * 0.33;
        x_ = 0;
    }

    /// Adds words to the line; where they do not fit, to the next one, shortened there if need be.
    void add(const std::string& words, double size, std::string_view style_class, FontWeight weight) {
        if (words.empty()) return;
        double wide = measure_.width(words, size, weight);
        std::string text = words;
        const double room = width_ - x_ - (x_ > 0 ? blank(size) : 0);
        if (x_ > 0 && wide > room && lines_left() > 0) new_line(size);
        const double limit = width_ - x_ - (x_ > 0 ? blank(size) : 0);
        if (wide > limit) {
            text = measure_.fit(words, size, limit, weight);
            wide = measure_.width(text, size, weight);
            box_.shortened = true;
        }
        if (x_ > 0) x_ += blank(size);
        box_.runs.push_back({text, x_, baseline_, size, wide, weight, std::string(style_class)});
        x_ += wide;
        box_.width = std::max(box_.width, x_);
    }

    /// Sets words in as many lines as there are left, less `reserve`.
    void add_wrapped(const std::string& words, double size, std::string_view style_class, std::size_t reserve) {
        if (words.empty() || lines_left() <= reserve) {
            box_.shortened = box_.shortened || !words.empty();
            return;
        }
        for (const std::string& line : measure_.wrap(words, size, width_, lines_left() - reserve)) {
            new_line(size);
            add(line, size, style_class, FontWeight::regular);
            box_.shortened = box_.shortened || line.ends_with("…");
        }
    }

    LabelBox take(double first_size) {
        box_.port = first_size * 0.68;
        return std::move(box_);
    }

private:
    double blank(double size) { return measure_.width(" ", size) * 1.3; }

    TextMeasure& measure_;
    double width_;
    std::size_t max_lines_, lines_ = 0;
    double x_ = 0, baseline_ = 0;
    LabelBox box_;
};

/// Place, numbers and disputes.
std::string detail_line(const Event& event, const Labels& labels) {
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
    };
    if (event.place) add(visible_text(event.place->name));
    add(numbers_line(event, labels));
    add(dispute_line(event, labels));
    return text;
}

}  // namespace

LabelBox make_label(const TimelineEntry& entry, const Ontology& ontology, const Labels& labels, TextMeasure& measure,
                    double width, std::size_t max_lines) {
    const Event& event = entry.event;
    const bool is_key = entry.level == TimelineLevel::key;
    const double size = is_key ? 9 : entry.level == TimelineLevel::notable ? 8 : 7.5;
    LabelSetter setter(measure, width, max_lines);
    setter.new_line(size);
    setter.add(event.date ? short_date(*event.date, labels) : labels["no_date"], size, "", FontWeight::bold);
    setter.add(visible_text(kind_words(event, ontology, labels)), size, tone_class(ontology.quad(event.type)), FontWeight::bold);
    if (event.status != Status::asserted) {
        setter.add("(" + labels["status." + std::string(name(event.status))] + ")", size, "i", FontWeight::regular);
    }
    const std::string detail = detail_line(event, labels);
    setter.add_wrapped(visible_text(parties_line(event)), size, "", detail.empty() ? 0 : 1);
    setter.add(source_keys(entry), size - 1, "m", FontWeight::regular);
    setter.add_wrapped(detail, size - 1.2, "m", 0);
    setter.add_wrapped(entry.note, size - 1.2, "tie-note", 0);
    return setter.take(size);
}

void draw_label(SvgWriter& svg, const LabelBox& box, double x, double y) {
    for (const TextRun& run : box.runs) {
        svg.text(x + run.x, y + run.baseline, run.words, run.size, run.style_class, run.width, run.weight);
    }
}

}  // namespace babad
