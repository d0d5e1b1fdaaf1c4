#include "core/time/time_tagger.hpp"

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

}  // namespace

Times find_times(const Document& document, const LanguagePack& pack, std::optional<AnchorMode> anchor) {
    Times times;
    auto mentions = find_time_mentions(document, pack.times);
    share_years(mentions);
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
        if (!mention.anchor_words.empty()) answer.expression.anchor_words = document.text(mention.anchor_words);
        times.expressions.push_back(std::move(answer.expression));
    }
    return times;
}

}  // namespace babad
