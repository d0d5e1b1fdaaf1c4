#pragma once
#include <cstdint>
#include <string_view>

namespace babad {

enum class InputKind : std::uint8_t { empty, json, html, feed, warc, table, archive, text, binary };

/// What an input is, by its first bytes (a few kilobytes, decompressed); its name decides only between plain text, tables and pages
/// without telling tags.
InputKind find_input_kind(std::string_view start, std::string_view name);

}  // namespace babad
