#pragma once
#include <string>
#include <string_view>

#include "core/actor/mention_finder.hpp"
#include "core/pipeline/knowledge.hpp"
#include "core/text/document_builder.hpp"

namespace babad::test {

inline const Knowledge& knowledge() {
    static const Knowledge built;
    return built;
}

inline Document document_of(std::string_view text, std::string_view language, std::string_view published = "2024-11-18") {
    Article article;
    article.id = "a";
    article.text = text;
    article.language = *parse_language(language);
    article.published = parse_publication_time(published);
    return build_document(article, knowledge().pack(article.language));
}

/// "RUS PRK,KOR": codes of the mentions in text order, those of one mention joined by commas.
inline std::string codes_of(std::string_view text, std::string_view language, std::string_view published = "2024-11-18") {
    const auto document = document_of(text, language, published);
    std::string codes;
    for (const auto& mention : find_mentions(document, knowledge().pack(document.language()), knowledge().world).actors) {
        if (!codes.empty()) codes += ' ';
        for (std::size_t i = 0; i < mention.actors.size(); ++i) codes += (i ? "," : "") + mention.actors[i].code;
    }
    return codes;
}

}  // namespace babad::test
