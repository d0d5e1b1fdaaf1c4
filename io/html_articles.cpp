#include "io/html_articles.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/strings.hpp"
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

/// American order of numbers where the page says that it is American.
bool writes_month_first(std::string_view language) {
    const auto lower = ascii_lower(language.substr(0, 5));
    return lower == "en-us" || lower == "en_us";
}

MainTextHints find_hints(const PageMetadata& metadata, const SiteRule* site, const DateReader& dates) {
    MainTextHints hints;
    hints.titles = metadata.titles;
    hints.declared_body = metadata.declared_body;
    hints.dates = &dates;
    if (site) hints.container = site->container, hints.noise = site->noise;
    return hints;
}

/// The same date of the same kind is said once, with its best source.
void drop_repeated(std::vector<DateEvidence>& evidence) {
    std::vector<DateEvidence> kept;
    for (auto& one : evidence)
        if (std::none_of(kept.begin(), kept.end(), [&](const DateEvidence& other) { return other.kind == one.kind && other.value == one.value; }))
            kept.push_back(std::move(one));
    evidence = std::move(kept);
}

void add_dates(const PageTree& tree, const PageMetadata& metadata, const DateReader& reader, Article& article) {
    auto& evidence = article.dates;
    evidence.insert(evidence.end(), metadata.dates.begin(), metadata.dates.end());
    if (auto address = find_url_date(article.url)) evidence.push_back(std::move(*address));
    for (auto& seen : find_visible_dates(tree, reader, metadata.titles, writes_month_first(metadata.language))) evidence.push_back(std::move(seen));
    for (const auto& title : metadata.titles)
        if (const auto said = reader.find(title)) evidence.push_back({"mentioned", said->time.iso, "title"});
    drop_repeated(evidence);
    const auto* chosen = choose_published(evidence);
    if (!chosen || article.published) return;
    article.published = parse_publication_time(chosen->value);
    article.published_basis = chosen->kind == "published" ? chosen->source : fmt::format("{}: {}", chosen->kind, chosen->source);
}

/// Lines that this host repeats go, where the user has let them be learnt.
void drop_learnt(std::vector<PageBlock>& blocks, const std::string& host, const LearntLines& learnt) {
    if (learnt.empty()) return;
    std::erase_if(blocks, [&](const PageBlock& block) { return learnt.contains(host, block.text); });
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
    const auto& tables = run.pages();
    const auto metadata = read_page_metadata(*tree, tables.meta_names, run.tables().dates);

    if (article.url.empty()) article.url = metadata.url;
    const auto host = host_of(article.url);
    const auto* site = tables.sites.find(host);
    auto blocks = find_main_text(*tree, tables.words, run.tables().furniture, find_hints(metadata, site, run.tables().dates));
    drop_learnt(blocks, host, run.learnt());

    article.text = join_blocks(blocks);
    if (article.title.empty() && !metadata.titles.empty()) article.title = metadata.titles.front();
    if (article.authors.empty()) article.authors = metadata.authors;
    if (article.source.empty()) article.source = site ? site->outlet : metadata.site.empty() ? host : metadata.site;
    if (metadata.paywalled) article.flags.emplace_back("paywall");
    if (article.text.size() < stub_bytes) article.flags.emplace_back("stub");
    if (metadata.live) article.flags.emplace_back("live");
    if (decoded.repaired > 0) article.flags.emplace_back("repaired-encoding");
    add_dates(*tree, metadata, run.tables().dates, article);
    run.deliver(std::move(article));
}

}  // namespace babad
