#include "core/base/json_reader.hpp"

#include <fmt/format.h>

#include "core/base/error.hpp"

namespace babad {

namespace {

/// Byte where the nesting passes the limit, or npos. Strings are skipped; the text may be malformed.
std::size_t find_too_deep(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            if (c == '\\') ++at;
            if (c == '"') quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '[' || c == '{') {
            if (++depth > json_depth_limit) return at;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return std::string_view::npos;
}

}  // namespace

rapidjson::Document parse_json(std::string_view name, std::string_view text) {
    if (const auto at = find_too_deep(text); at != std::string_view::npos)
        throw Error(fmt::format("{}: JSON nested deeper than {} at byte {}", name, json_depth_limit, at));
    rapidjson::Document document;
    document.Parse(text.data(), text.size());
    if (document.HasParseError())
        throw Error(fmt::format("{}: {} at byte {}", name, rapidjson::GetParseError_En(document.GetParseError()),
                                document.GetErrorOffset()));
    return document;
}

std::string_view json_string(const rapidjson::Value& object, const char* key) {
    if (!object.IsObject()) return {};
    const auto member = object.FindMember(key);
    if (member == object.MemberEnd() || !member->value.IsString()) return {};
    return {member->value.GetString(), member->value.GetStringLength()};
}

}  // namespace babad
