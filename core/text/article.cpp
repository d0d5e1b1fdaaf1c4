#include "core/text/article.hpp"

#include <cctype>

#include "core/base/hash.hpp"
#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

/// `T17:10`, `T17:10:00`, `T17:10:00.123`, each with `Z`, `+07:00` or nothing. 'd' a digit.
bool is_time_of_day(std::string_view text) {
    const auto digits = [&](std::size_t at, std::size_t count) {
        if (at + count > text.size()) return false;
        for (std::size_t i = at; i < at + count; ++i)
            if (!std::isdigit(static_cast<unsigned char>(text[i]))) return false;
        return true;
    };
    std::size_t at = 0;
    if (!(digits(0, 2) && text.size() >= 5 && text[2] == ':' && digits(3, 2))) return false;
    at = 5;
    if (at < text.size() && text[at] == ':') {
        if (!digits(at + 1, 2)) return false;
        at += 3;
        if (at < text.size() && text[at] == '.') {
            ++at;
            while (digits(at, 1)) ++at;
        }
    }
    if (at == text.size()) return true;
    if (text[at] == 'Z') return at + 1 == text.size();
    if (text[at] != '+' && text[at] != '-') return false;
    ++at;
    if (!digits(at, 2)) return false;
    at += 2;
    if (at < text.size() && text[at] == ':') ++at;
    return at == text.size() || (digits(at, 2) && at + 2 == text.size());
}

}  // namespace

std::optional<PublicationTime> parse_publication_time(std::string_view iso) {
    if (iso.size() < 10) return std::nullopt;
    const auto day = parse_iso_date(iso.substr(0, 10));
    if (!day) return std::nullopt;
    if (iso.size() == 10) return PublicationTime{*day, std::string(iso)};
    if ((iso[10] != 'T' && iso[10] != ' ') || !is_time_of_day(iso.substr(11))) return std::nullopt;
    std::string normal(iso);
    normal[10] = 'T';
    return PublicationTime{*day, std::move(normal)};
}

std::string article_key(const Article& article) {
    const std::string& address = article.url.empty() ? article.id : article.url;
    return content_hash(article.source + '\x1F' + address + '\x1F' + article.title + '\x1F' + article.text);
}

}  // namespace babad
