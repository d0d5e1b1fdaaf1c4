#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/base/span.hpp"
#include "core/calendar/day.hpp"
#include "core/lexicon/language.hpp"

namespace babad {

/// Which part of an article a span counts in.
enum class Field : std::uint8_t { title, text };
constexpr std::string_view name(Field field) { return field == Field::title ? "title" : "text"; }

/// When an article came out, on the publisher's own calendar: the zone is kept, never converted.
struct PublicationTime {
    Day day;
    std::string iso;  ///< "2024-11-18T17:10:00+07:00", or "2024-11-18" where no time of day is known
};

/// ISO 8601 date, or date and time with optional seconds, fraction and zone; nothing for anything else.
std::optional<PublicationTime> parse_publication_time(std::string_view iso);

/// One date found with an article, and how it was come by.
struct DateEvidence {
    std::string kind;    ///< published, modified, visible, mentioned, url, feed, archive
    std::string value;   ///< ISO 8601
    std::string source;  ///< "meta article:published_time", "json-ld datePublished", "byline" …
};

/// A part of the text that is no running text: related links, consent lines; captions and headings are marked too, but read.
struct Furniture {
    Span span;        ///< bytes of `Article::text`
    std::string why;  ///< related-link, byline, footer, newsletter, … (data/*/furniture.tsv), title (repeated); caption, heading
};

/// What a reader delivers. All text is clean (`clean_text`): valid NFC UTF-8 with LF line ends.
/// The text is kept whole: furniture is marked, so that offsets stay true.
struct Article {
    std::string id;      ///< what the input gives, else the file's stem
    std::string path;    ///< file, or file and record: "news.jsonl:12"
    std::string url;
    std::string source;  ///< outlet
    std::string title;
    std::vector<std::string> authors;
    std::optional<PublicationTime> published;
    std::string published_basis;  ///< the `source` of the date chosen; empty where there is none
    std::vector<DateEvidence> dates;
    Language language = Language::other;
    std::string language_basis;   ///< "given" or "detected"
    std::string text;             ///< paragraphs separated by blank lines
    std::vector<Furniture> furniture;  ///< ascending, not overlapping
    std::vector<std::string> flags;    ///< stub, paywall, live, digest, other-language …
    std::string duplicate_of;          ///< id of an article that says the same; set by the batch, not by the reader
};

/// xxh3-128 of outlet, URL (or id) and text, in base32.
std::string article_key(const Article& article);

}  // namespace babad
