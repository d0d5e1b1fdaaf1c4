#include "io/html_articles.hpp"

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "io/charset.hpp"
#include "io/main_text.hpp"
#include "io/page_blocks.hpp"
#include "io/page_dates.hpp"
#include "io/page_metadata.hpp"

namespace babad {

namespace {

std::string join_blocks(const std::vector<PageBlock>& blocks) {
    std::string text;
    for (const auto& block : blocks) {
        if (!text.empty()) text += "\n\n";
        if (block.kind == PageBlock::Kind::list_item) text += "- ";
        text += block.text;
    }
    return text;
}

/// American order of numbers where the page says that it is American, or is English without saying whose.
bool writes_month_first(std::string_view language) {
    const auto lower = ascii_lower(language.substr(0, 5));
    return lower == "en-us" || lower == "en_us";
}

}  // namespace

std::string html_to_text(std::string_view html) {
    if (html.find('<') == std::string_view::npos && html.find('&') == std::string_view::npos) return std::string(html);
    const auto tree = PageTree::parse(html);
    if (!tree) return std::string(html);
    std::string text;
    for (const auto& block : cut_blocks(*tree, std::vector<bool>(tree->size(), false))) {
        if (!text.empty()) text += "\n\n";
        text += block.text;
    }
    return text;
}

void read_html_article(std::string_view bytes, std::string_view declared_charset, Article article, ReadingRun& run) {
    const auto decoded = decode_text(bytes, declared_charset);
    const auto tree = PageTree::parse(decoded.text);
    if (!tree) return run.skip(article.path, "no HTML element in it");
    const auto& dates = run.tables().dates;
    auto metadata = read_page_metadata(*tree, run.pages().meta_names, dates);

    MainTextHints hints;
    hints.dates = &dates;
    hints.titles = metadata.titles;
    hints.declared_body = metadata.declared_body;
    article.text = join_blocks(find_main_text(*tree, run.pages().words, run.tables().furniture, hints));

    if (article.title.empty() && !metadata.titles.empty()) article.title = metadata.titles.front();
    if (article.authors.empty()) article.authors = metadata.authors;
    if (article.source.empty()) article.source = metadata.site;
    if (article.url.empty()) article.url = metadata.url;

    auto& evidence = article.dates;
    evidence.insert(evidence.end(), metadata.dates.begin(), metadata.dates.end());
    if (auto address = find_url_date(article.url)) evidence.push_back(std::move(*address));
    for (auto& seen : find_visible_dates(*tree, dates, metadata.titles, writes_month_first(metadata.language))) evidence.push_back(std::move(seen));
    for (const auto& title : metadata.titles)
        if (const auto said = dates.find(title)) evidence.push_back({"mentioned", said->time.iso, "title"});
    if (const auto* chosen = choose_published(evidence); chosen && !article.published) {
        article.published = parse_publication_time(chosen->value);
        article.published_basis = chosen->source;
    }
    run.deliver(std::move(article));
}

}  // namespace babad
