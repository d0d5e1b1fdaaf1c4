// Any bytes as an article's text, in either language, with and without a publication date: no crash, no hang, offsets inside the text.
#include <cstdint>
#include <cstdlib>

#include "core/base/unicode.hpp"
#include "core/pipeline/pipeline.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const babad::Knowledge knowledge;
    if (size < 1) return 0;
    babad::Article article;
    article.id = article.path = "fuzz";
    article.language = (data[0] & 1) != 0 ? babad::Language::indonesian : babad::Language::english;
    if ((data[0] & 2) != 0) article.published = babad::parse_publication_time("2024-11-18T17:10:00+07:00");
    article.text = babad::clean_text({reinterpret_cast<const char*>(data) + 1, size - 1});

    const auto reading = babad::read_article(std::move(article), knowledge);
    const auto& text = reading.document.article().text;
    const auto length = babad::CodePointIndex(text).offset(static_cast<std::uint32_t>(text.size()));
    for (const auto& report : reading.reports)
        if (report.trigger.end > length || report.trigger.start >= report.trigger.end) std::abort();
    return 0;
}
