// Any bytes as an article in either language, with and without a publication day: expressions stay apart, in order and inside
// their sentence, and their days can be written and read back.
#include <cstdint>
#include <cstdlib>

#include "core/base/unicode.hpp"
#include "core/calendar/edtf.hpp"
#include "core/pipeline/knowledge.hpp"
#include "core/text/document_builder.hpp"
#include "core/time/time_tagger.hpp"

namespace {

void check(const babad::Document& document, const babad::Times& times) {
    std::uint32_t end = 0;
    for (const auto& expression : times.expressions) {
        const auto& sentence = document.sentences()[expression.sentence];
        if (expression.span.begin < end || expression.span.empty() || !sentence.span.contains(expression.span)) std::abort();
        if (expression.range && !babad::parse_edtf(babad::to_edtf(*expression.range))) std::abort();
        end = expression.span.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const babad::Knowledge knowledge;
    if (size == 0) return 0;
    babad::Article article;
    article.language = (data[0] & 1U) != 0 ? babad::Language::indonesian : babad::Language::english;
    if ((data[0] & 2U) != 0) article.published = babad::parse_publication_time("2024-11-18T17:10:00+07:00");
    const auto mode = (data[0] & 4U) == 0 ? std::nullopt : std::optional((data[0] & 8U) != 0 ? babad::AnchorMode::narrative : babad::AnchorMode::news);
    article.text = babad::clean_text({reinterpret_cast<const char*>(data) + 1, size - 1});
    const auto& pack = knowledge.pack(article.language);
    const auto document = babad::build_document(std::move(article), pack);
    check(document, babad::find_times(document, pack, mode));
    return 0;
}
