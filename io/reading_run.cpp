#include "io/reading_run.hpp"

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

ReadingRun::ReadingRun(const SourceOptions& options, const ReadingTables& tables, const ArticleSink& sink)
    : options_(options), tables_(tables), sink_(sink), fields_(tables.files, options.mapping) {}

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
    sink_.on_article(std::move(article));
}

void ReadingRun::skip(const std::string& where, const std::string& what) const {
    sink_.on_diagnostic({Diagnostic::Severity::skipped, where, what});
}

void ReadingRun::warn(const std::string& where, const std::string& what) const {
    sink_.on_diagnostic({Diagnostic::Severity::warning, where, what});
}

}  // namespace babad
