#include "core/actor/mention_finder.hpp"

#include <algorithm>

#include "core/actor/document_linker.hpp"
#include "core/actor/phrase_composer.hpp"
#include "core/actor/piece_scanner.hpp"
#include "core/actor/place_finder.hpp"
#include "core/actor/place_sense.hpp"

namespace babad {

namespace {

/// The day at which offices are looked up: of publication; without one, after all beginnings in the tables, so that open terms hold.
Day office_day(const Article& article) {
    if (article.published) return article.published->day;
    return *make_day(max_year, 1, 1);
}

}  // namespace

Mentions find_mentions(const Document& document, const LanguagePack& pack, const World& world) {
    const Day day = office_day(document.article());
    PieceScanner scanner(document, pack, world, day);
    PhraseComposer composer(document, pack, world);
    const PlaceFinder place_finder(document, pack, world);

    Mentions mentions;
    std::vector<std::vector<ActorPhrase>> phrases(document.sentences().size());
    std::vector<std::vector<Piece>> pieces_of(document.sentences().size());
    PlaceSense place_sense(document, world);
    for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
        if (document.sentences()[s].block == BlockKind::furniture) continue;
        pieces_of[s] = scanner.scan(document.sentences()[s]);
        place_sense.count(pieces_of[s]);
    }
    bool body = false;
    for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
        const Sentence& sentence = document.sentences()[s];
        if (sentence.block == BlockKind::furniture) continue;
        auto& pieces = pieces_of[s];
        place_sense.settle(pieces);
        const bool first = !body && sentence.block != BlockKind::title;
        body = body || first;
        phrases[s] = composer.compose(s, pieces, scanner.is_title_case(sentence));
        for (auto& place : place_finder.find(s, pieces, first)) {
            // A dateline tells where, never who.
            if (place.dateline)
                std::erase_if(phrases[s], [&](const ActorPhrase& phrase) { return phrase.tokens.overlaps(place.tokens); });
            mentions.places.push_back(std::move(place));
        }
    }
    DocumentLinker linker(document, pack, world, day);
    mentions.actors = linker.link(phrases, mentions.places);
    return mentions;
}

}  // namespace babad
