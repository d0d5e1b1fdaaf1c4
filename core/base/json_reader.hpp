#pragma once
// The one place that includes RapidJSON: its default parser recurses (and crashes on hostile nesting)
// and accepts bad UTF-8, so the flags are set here, once.
#define RAPIDJSON_PARSE_DEFAULT_FLAGS \
    (rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag)
#define RAPIDJSON_HAS_STDSTRING 1
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <string>
#include <string_view>

namespace babad {

/// Deepest nesting accepted, so that walking a parsed value may recurse.
inline constexpr int json_depth_limit = 64;

/// Parses one JSON text. Throws `Error` ("<name>: <what> at byte N") for malformed, too deep or wrongly
/// encoded text.
rapidjson::Document parse_json(std::string_view name, std::string_view text);

/// The string member `key` of `object`, or "" where absent or not a string.
std::string_view json_string(const rapidjson::Value& object, const char* key);

}  // namespace babad
