#include "io/input_kind.hpp"

#include <algorithm>
#include <string>

#include "core/base/strings.hpp"

namespace babad {

namespace {

bool has_suffix(std::string_view name, std::string_view suffix) {
    for (const std::string_view packed : {".gz", ".zst"})
        if (name.ends_with(packed)) name.remove_suffix(packed.size());
    return name.ends_with(suffix);
}

bool is_archive(std::string_view start) {
    return start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06") || (start.size() > 262 && start.substr(257, 5) == "ustar");
}

/// Control characters that no text has; UTF-16 is told by its order mark or by every second byte being zero.
bool is_binary(std::string_view start) {
    if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return false;
    if (start.starts_with("%PDF-") || start.starts_with("\x89PNG") || start.starts_with("\xFF\xD8\xFF") || start.starts_with("\x7F" "ELF")) return true;
    const auto zeros = static_cast<std::size_t>(std::count(start.begin(), start.end(), '\0'));
    if (zeros > start.size() / 3) return start.size() < 20;
    const auto controls = static_cast<std::size_t>(std::count_if(start.begin(), start.end(), [](char c) {
        return (c >= 0 && c < 9) || (c > 13 && c < 27) || (c > 27 && c < 32);
    }));
    return zeros > 0 || controls > start.size() / 50;
}

}  // namespace

InputKind find_input_kind(std::string_view start, std::string_view path) {
    if (start.empty()) return InputKind::empty;
    if (is_archive(start)) return InputKind::archive;
    if (start.starts_with("WARC/")) return InputKind::warc;
    if (is_binary(start)) return InputKind::binary;
    const auto name = ascii_lower(path);
    auto text = start.starts_with("\xEF\xBB\xBF") ? start.substr(3) : start;
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return InputKind::empty;
    text.remove_prefix(first);
    const auto lower = ascii_lower(text.substr(0, 4096));
    const auto has = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
    if (text.front() == '<') {
        if (has("<rss") || has("<feed") || has("<rdf:rdf")) return InputKind::feed;
        return InputKind::html;
    }
    if (has_suffix(name, ".csv") || has_suffix(name, ".tsv")) return InputKind::table;
    const bool list = text.front() == '[' && text.substr(1).find_first_not_of(" \t\r\n") != std::string_view::npos &&
                      std::string_view("{]").find(text[1 + text.substr(1).find_first_not_of(" \t\r\n")]) != std::string_view::npos;
    if (text.front() == '{' || list || has_suffix(name, ".json") || has_suffix(name, ".jsonl") || has_suffix(name, ".ndjson")) return InputKind::json;
    if (has("<!doctype html") || has("<html") || has("<head>") || has("<body") || has_suffix(name, ".html") || has_suffix(name, ".htm"))
        return InputKind::html;
    return InputKind::text;
}

}  // namespace babad
