#include "io/reading_run.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"
#include "core/text/furniture_marker.hpp"

namespace babad {

namespace {

/// Cut off at its end.
bool is_clipped(std::string_view text) {
    text = trim(text);
    if (text.size() > 1500) return false;
    return text.ends_with("...") || text.ends_with("\u2026") || text.ends_with("[\u2026]") || text.ends_with("[...]") || text.ends_with(" chars]");
}

}  // namespace

ReadingRun::ReadingRun(const SourceOptions& options, const ReadingTables& tables, const ArticleSink& sink)
    : options_(options), tables_(tables), sink_(sink), fields_(tables.files, options.mapping), learnt_(options.learnt) {}

const ReadingRun::PageTables& ReadingRun::pages() {
    if (!pages_) pages_.emplace(tables_.files);
    return *pages_;
}

void ReadingRun::deliver(Article article) {
    if (trim(article.text).empty() && trim(article.title).empty()) {
        skip(article.path, "no text");
        return;
    }
    for (auto* field : {&article.id, &article.url, &article.source, &article.title, &article.text}) *field = clean_text(*field);
    for (auto& author : article.authors) author = clean_text(author);
    if (article.language_basis.empty()) {
        article.language = options_.language ? *options_.language : tables_.identifier.identify(article.title + "\n\n" + article.text);
        article.language_basis = options_.language ? "given" : "detected";
    }
    mark_furniture(article, tables_);
    add_flags(article);
    sink_.on_article(std::move(article));
}

void ReadingRun::add_flags(Article& article) const {
    auto flags = tables_.kinds.flags(article.title);
    if (is_clipped(article.text)) flags.emplace_back("stub");
    if (article.language == Language::other) flags.emplace_back("other-language");
    for (auto& flag : flags)
        if (std::find(article.flags.begin(), article.flags.end(), flag) == article.flags.end()) article.flags.push_back(std::move(flag));
}

void ReadingRun::add_date(Article& article, const std::string& kind, std::string_view value, const std::string& source) const {
    const auto time = tables_.dates.read(value);
    if (!time) return warn(article.path, fmt::format("no date can be read in \"{}\" ({})", value.substr(0, 80), source));
    article.dates.push_back({kind, time->iso, source});
    if (article.published || kind == "modified" || kind == "archive") return;
    article.published = time;
    article.published_basis = source;
}

void ReadingRun::give_language(Article& article, std::string_view code) const {
    const auto language = parse_language(code);
    if (!language) return;
    article.language = *language;
    article.language_basis = "given";
}

void ReadingRun::skip(const std::string& where, const std::string& what) const {
    sink_.on_diagnostic({Diagnostic::Severity::skipped, where, what});
}

void ReadingRun::warn(const std::string& where, const std::string& what) const {
    sink_.on_diagnostic({Diagnostic::Severity::warning, where, what});
}

}  // namespace babad
