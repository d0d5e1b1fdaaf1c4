#include "io/html_articles.hpp"

#include "core/base/unicode.hpp"
#include "io/main_text.hpp"
#include "io/page_tree.hpp"

namespace babad {

void read_html_article(std::string_view bytes, std::string_view, Article article, ReadingRun& run) {
    const auto tree = PageTree::parse(clean_text(bytes));
    if (!tree) return run.skip(article.path, "no HTML element in it");
    static const PageWords words(run.tables().files);
    MainTextHints hints;
    hints.dates = &run.tables().dates;
    for (std::uint32_t at = 0; at < tree->size(); ++at)
        if ((*tree)[at].tag == PageTag::title || ((*tree)[at].tag == PageTag::heading && tree->name(at) == "h1")) hints.titles.push_back(tree->text(at));
    for (auto& block : find_main_text(*tree, words, run.tables().furniture, hints)) {
        if (!article.text.empty()) article.text += "\n\n";
        article.text += block.text;
    }
    if (article.title.empty() && !hints.titles.empty()) article.title = hints.titles.front();
    run.deliver(std::move(article));
}

}  // namespace babad
