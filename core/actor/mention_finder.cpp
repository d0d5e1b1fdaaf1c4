#include "core/actor/mention_finder.hpp"

#include "core/actor/document_linker.hpp"
#include "core/actor/phrase_composer.hpp"
#include "core/actor/piece_scanner.hpp"
#include "core/actor/place_finder.hpp"

namespace babad {

namespace {

/// The day at which offices are looked up: of publication; without one, after all beginnings in the tables, so that open terms hold.
Day office_day(const Article& article) {
    if (article.published) return article.published->day;
    return *make_day(max_year, 1, 1);
}

}  // namespace

Mentions find_mentions(const Document& document, const LanguagePack& pack, const World& world) {
    PieceScanner scanner(document, pack, world);
    PhraseComposer composer(document, pack, world);
    const PlaceFinder place_finder(document, pack, world);

    Mentions mentions;
    std::vector<std::vector<ActorPhrase>> phrases(document.sentences().size());
    bool body = false;
    for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
        const Sentence& sentence = document.sentences()[s];
        if (sentence.block == BlockKind::furniture) continue;
        const auto pieces = scanner.scan(sentence);
        const bool first = !body && sentence.block != BlockKind::title;
        body = body || first;
        for (auto& place : place_finder.find(s, pieces, first)) mentions.places.push_back(std::move(place));
        phrases[s] = composer.compose(s, pieces, scanner.is_title_case(sentence));
    }
    DocumentLinker linker(document, pack, world, office_day(document.article()));
    mentions.actors = linker.link(phrases, mentions.places);
    return mentions;
}

}  // namespace babad
