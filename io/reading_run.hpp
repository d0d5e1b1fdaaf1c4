#pragma once
#include <optional>
#include <string>

#include "io/article_fields.hpp"
#include "io/article_source.hpp"
#include "io/learnt_lines.hpp"
#include "io/page_metadata.hpp"
#include "io/page_words.hpp"
#include "io/site_rules.hpp"

namespace babad {

/// What the readers of one run share: options, tables, and the way out.
class ReadingRun {
public:
    ReadingRun(const SourceOptions& options, const ReadingTables& tables, const ArticleSink& sink);

    const SourceOptions& options() const { return options_; }
    const ReadingTables& tables() const { return tables_; }
    const ArticleFields& fields() const { return fields_; }

    /// Tables that only pages need; read when the first page comes.
    struct PageTables {
        explicit PageTables(const DataFiles& files) : words(files), meta_names(files), sites(files) {}
        PageWords words;
        PageMetaNames meta_names;
        SiteRules sites;
    };
    const PageTables& pages();
    const LearntLines& learnt() const { return learnt_; }

    /// Cleans the article's strings, finds its language where the input gave none, and hands it over. An article without any
    /// text is skipped instead.
    void deliver(Article article);

    /// Keeps a date as evidence (`kind` published, modified, feed, …); the first published, feed or visible one becomes the article's.
    /// A value that is no date is warned about.
    void add_date(Article& article, const std::string& kind, std::string_view value, const std::string& source) const;

    /// The language that the input states; nothing happens for an empty code.
    void give_language(Article& article, std::string_view code) const;

    /// One article (or record, or file) is lost.
    void skip(const std::string& where, const std::string& what) const;
    /// Something about an article is not as it should be.
    void warn(const std::string& where, const std::string& what) const;

private:
    void add_flags(Article& article) const;

    const SourceOptions& options_;
    const ReadingTables& tables_;
    const ArticleSink& sink_;
    ArticleFields fields_;
    LearntLines learnt_;
    std::optional<PageTables> pages_;
};

}  // namespace babad
