#include "core/chronicle/said_links.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/unicode.hpp"

namespace babad {

namespace {

constexpr std::uint32_t farthest = 14;  ///< words between a link word and a trigger
constexpr std::uint32_t farthest_object = 6;  ///< words from a reaction to the act that it is about

/// A trigger of the sentence, by the words before it.
struct TriggerPlace {
    std::uint32_t word = 0;
    const Event* event = nullptr;
    const Report* report = nullptr;
};

struct SentenceWord {
    std::uint64_t key = 0;
    std::uint32_t start = 0;  ///< code points from the sentence's beginning
    bool after_mark = false;  ///< behind a comma, dash or quote
};

std::vector<SentenceWord> words_of(std::string_view sentence) {
    std::vector<SentenceWord> words;
    std::uint32_t at = 0;
    std::size_t begin = sentence.size();
    bool mark = false;
    const auto finish = [&](std::size_t end) {
        if (begin < end) words.back().key = token_key(fold_case(sentence.substr(begin, end - begin)));
        begin = sentence.size();
    };
    for (std::size_t byte = 0; byte < sentence.size(); ++at) {
        const auto [c, bytes] = code_point_at(sentence, byte);
        const bool inside = is_letter(c) || is_digit(c) || (c == '-' && begin < byte);
        if (inside && begin == sentence.size()) {
            begin = byte;
            words.push_back({0, at, mark});
            mark = false;
        } else if (!inside) {
            finish(byte);
            mark = mark || !(is_blank(c) || c == '\'' || c == U'’');
        }
        byte += bytes;
    }
    finish(sentence.size());
    return words;
}

using SentenceKey = std::tuple<std::string_view, Field, std::uint32_t>;  ///< article key, field, start
using Sentences = std::map<SentenceKey, std::vector<std::pair<const Event*, const Report*>>>;

/// The triggers of a sentence from left to right, one for each place.
std::vector<TriggerPlace> trigger_places(const Sentences::mapped_type& reports, const std::vector<SentenceWord>& words) {
    std::vector<TriggerPlace> places;
    for (const auto& [event, report] : reports) {
        const std::uint32_t start = report->trigger.start - report->sentence_start;
        const auto after = std::upper_bound(words.begin(), words.end(), start, [](std::uint32_t value, const SentenceWord& word) { return value < word.start; });
        if (after == words.begin()) continue;
        places.push_back({static_cast<std::uint32_t>(after - words.begin() - 1), event, report});
    }
    std::stable_sort(places.begin(), places.end(), [](const TriggerPlace& a, const TriggerPlace& b) {
        return std::tuple(a.word, std::string_view(a.report->id)) < std::tuple(b.word, std::string_view(b.report->id));
    });
    return places;
}

/// Nothing known speaks against `from` being the earlier one.
bool may_precede(const Event& from, const Event& to) {
    return !from.date || !to.date || !from.date->first || !to.date->past || *from.date->first < *to.date->past;
}

void link(std::vector<EventLink>& links, const LinkWord& word, const TriggerPlace& left, const TriggerPlace& right, bool at_head) {
    const bool earlier_right = word.earlier_behind != at_head;
    const TriggerPlace &from = earlier_right ? right : left, &to = earlier_right ? left : right;
    if (from.event == to.event || !may_precede(*from.event, *to.event)) return;
    links.push_back({from.event->id, to.event->id, word.kind, EventLink::Basis::said, to.report->id, 0});
}

/// "mengecam serangan", "rejected the decision to cut ties": acts that are said of another one.
bool is_reaction(PloverType type) {
    using enum PloverType;
    return type == accuse || type == support || type == reject || type == protest;
}

/// The reaction answers the next act, where nothing stands between that parts them.
void link_objects(std::vector<EventLink>& links, const std::vector<TriggerPlace>& places, const std::vector<SentenceWord>& words,
                  const std::vector<std::uint64_t>& keys, const LinkWords& link_words) {
    for (const TriggerPlace& reaction : places) {
        if (!is_reaction(reaction.report->type)) continue;
        const auto object = std::find_if(places.begin(), places.end(), [&](const TriggerPlace& place) { return place.word > reaction.word; });
        if (object == places.end() || object->word > reaction.word + farthest_object || object->event == reaction.event) continue;
        bool parted = false;
        for (std::uint32_t at = reaction.word + 1; at <= object->word; ++at) {
            parted = parted || words[at].after_mark || (at < object->word && link_words.longest(std::span(keys).subspan(at)));
        }
        if (parted || !may_precede(*object->event, *reaction.event)) continue;
        links.push_back({object->event->id, reaction.event->id, LinkKind::response, EventLink::Basis::said, reaction.report->id, 0});
    }
}

void link_sentence(std::vector<EventLink>& links, const Sentences::mapped_type& reports, const LinkWords& link_words) {
    const std::vector<SentenceWord> words = words_of(reports.front().second->quote);
    const std::vector<TriggerPlace> places = trigger_places(reports, words);
    std::vector<std::uint64_t> keys;
    for (const SentenceWord& word : words) keys.push_back(word.key);
    link_objects(links, places, words, keys, link_words);
    for (std::uint32_t at = 0; at < keys.size();) {
        const auto match = link_words.longest(std::span(keys).subspan(at));
        if (!match) {
            ++at;
            continue;
        }
        const std::uint32_t end = at + match->tokens;
        const auto right = std::find_if(places.begin(), places.end(), [&](const TriggerPlace& place) { return place.word >= end; });
        const auto is_near = [&](const TriggerPlace& place) { return place.word + farthest >= at && place.word <= end + farthest; };
        if (!match->word.apart && right != places.end() && is_near(*right)) {
            auto left = right;
            while (left != places.begin() && (left - 1)->word >= at) --left;
            if (left != places.begin()) {
                if (is_near(*(left - 1))) link(links, match->word, *(left - 1), *right, false);
            } else if (match->word.earlier_behind && right + 1 != places.end() && (right + 1)->word <= right->word + 2 * farthest) {
                link(links, match->word, *right, *(right + 1), true);
            }
        }
        at = end;
    }
}

}  // namespace

std::vector<EventLink> said_links(const std::vector<const Event*>& events, const LinkWords& words) {
    Sentences sentences;
    for (const Event* event : events) {
        for (const Report& report : event->reports) {
            if (report.trigger.start < report.sentence_start) continue;
            sentences[{report.article_key, report.trigger.field, report.sentence_start}].emplace_back(event, &report);
        }
    }
    std::vector<EventLink> links;
    for (const auto& [key, reports] : sentences) {
        if (reports.size() > 1) link_sentence(links, reports, words);
    }
    return links;
}

}  // namespace babad
