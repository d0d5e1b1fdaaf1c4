#include "core/time/time_tagger.hpp"

#include <array>

#include "core/time/anchor_chooser.hpp"
#include "core/time/time_finder.hpp"
#include "core/time/time_resolver.hpp"
#include "core/time/year_sharing.hpp"

namespace babad {

namespace {

/// The publisher's own day and, where the time of day is given, its hour and minute.
TimeAnchor publication_anchor(const Article& article) {
    TimeAnchor anchor;
    if (!article.published) return anchor;
    anchor.day = article.published->day;
    const std::string& iso = article.published->iso;
    if (iso.size() >= 16) {
        anchor.hour = (iso[11] - '0') * 10 + (iso[12] - '0');
        anchor.minute = (iso[14] - '0') * 10 + (iso[15] - '0');
    }
    return anchor;
}

bool is_bare_weekday(const TimeFacts& facts) {
    return facts.has(TimeField::weekday) && !facts.has(TimeField::kind) && !facts.has(TimeField::month) && !facts.has(TimeField::dir);
}

/// A headline is in the present tense and gives a bare weekday; the text says which one: its first mention of that weekday counts.
void date_headline(const Document& document, std::vector<TimeMention>& mentions) {
    std::array<const TimeMention*, 8> first{};  // of the text, by weekday
    for (const auto& mention : mentions) {
        if (document.field_of(mention.span) == Field::title || mention.facts.has(TimeField::dateline) || !mention.facts.has(TimeField::weekday)) continue;
        auto& place = first[static_cast<std::size_t>(mention.facts[TimeField::weekday])];
        if (!place) place = &mention;
    }
    for (auto& mention : mentions) {
        if (document.field_of(mention.span) != Field::title) return;
        if (!is_bare_weekday(mention.facts)) continue;
        const TimeMention* said = first[static_cast<std::size_t>(mention.facts[TimeField::weekday])];
        if (!said) continue;
        for (const auto field : {TimeField::month, TimeField::day, TimeField::year}) mention.facts.inherit(said->facts, field);
        mention.direction = said->direction;
    }
}

}  // namespace

Times find_times(const Document& document, const LanguagePack& pack, std::optional<AnchorMode> anchor) {
    Times times;
    auto mentions = find_time_mentions(document, pack.times);
    share_years(mentions);
    date_headline(document, mentions);
    if (anchor) {
        times.anchor = *anchor;
        times.anchor_reason = "as asked";
    } else {
        auto choice = choose_anchor(document, mentions);
        times.anchor = choice.mode;
        times.anchor_reason = std::move(choice.reason);
    }
    if (times.anchor == AnchorMode::narrative) mark_asides(mentions);
    TimeResolver resolver(pack.times, publication_anchor(document.article()), times.anchor);
    times.expressions.reserve(mentions.size());
    for (const auto& mention : mentions) {
        auto answer = resolver.resolve(mention);
        if (answer.impossible) times.impossible.emplace_back(document.text(mention.span));
        TimeExpression& expression = answer.expression;
        if (!mention.anchor_words.empty()) expression.anchor_words = document.text(mention.anchor_words);
        expression.anchor_tokens = mention.anchor_tokens;
        expression.bound = mention.bound;
        expression.joins_next = mention.joins_next;
        expression.pairs_with_next = mention.pairs_with_next;
        times.expressions.push_back(std::move(answer.expression));
    }
    return times;
}

}  // namespace babad
