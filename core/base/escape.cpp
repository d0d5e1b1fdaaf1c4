#include "core/base/escape.hpp"

#include <charconv>

#include "core/base/unicode.hpp"

namespace babad {

namespace {

bool is_bidi_control(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_forbidden_in_xml(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF;
}

template <typename Each>
void for_each_code_point(std::string_view text, Each each) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = code_point_at(text, at);
        each(c, c == 0xFFFD ? std::string_view("\xEF\xBF\xBD") : text.substr(at, bytes));
        at += bytes;
    }
}

bool is_plain_number(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::string escape_xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default:
                if (!is_forbidden_in_xml(c) && !is_bidi_control(c)) out += bytes;
        }
    });
    return out;
}

std::string escape_terminal(std::string_view text) {
    std::string out;
    for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
        const bool control = (c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F) || is_bidi_control(c);
        out += control ? std::string_view("\xEF\xBF\xBD") : bytes;
    });
    return out;
}

std::string escape_csv(std::string_view text) {
    std::string field;
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (formula && !is_plain_number(text)) field += '\'';
    field += text;
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string quote_dot(std::string_view text) {
    std::string out = "\"";
    for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else if (!is_forbidden_in_xml(c) && !is_bidi_control(c)) {
            out += bytes;
        }
    });
    return out + '"';
}

}  // namespace babad
