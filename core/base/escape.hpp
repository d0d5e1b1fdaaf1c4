#pragma once
#include <string>
#include <string_view>

namespace babad {

/// For XML, SVG and HTML text and double-quoted attributes: & < > " ' as entities; characters that XML 1.0
/// forbids and bidirectional controls (U+202A–202E, U+2066–2069) are dropped.
std::string escape_xml(std::string_view text);

/// For a terminal: C0, C1 and DEL (escape sequences) and bidirectional controls become U+FFFD; LF is kept.
std::string escape_terminal(std::string_view text);

/// RFC 4180: quoted where it holds a comma, quote or line break; a leading = + - @ (a formula for a
/// spreadsheet) gets an apostrophe before it, unless the field is a plain number.
std::string escape_csv(std::string_view text);

/// A double-quoted DOT string: quotes and backslashes escaped, line breaks as \n.
std::string quote_dot(std::string_view text);

}  // namespace babad
