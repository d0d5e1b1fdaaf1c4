#include "io/json_ld.hpp"

#include <algorithm>

#include "core/base/json_reader.hpp"
#include "core/base/strings.hpp"

namespace babad {

namespace {

constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag | rapidjson::kParseTrailingCommasFlag |
                           rapidjson::kParseNanAndInfFlag | rapidjson::kParseStopWhenDoneFlag;
constexpr int depth_limit = 24;

std::string prepared(std::string_view script) {
    std::string text(script);
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    const auto begin = text.find_first_of("{[");
    return begin == std::string::npos ? std::string() : text.substr(begin);
}

std::string_view text_of(const rapidjson::Value& value) {
    return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : std::string_view{};
}

class Collector {
public:
    std::vector<LinkedData> take() {
        std::stable_sort(found_.begin(), found_.end(), [](const LinkedData& a, const LinkedData& b) { return a.is_article > b.is_article; });
        return std::move(found_);
    }

    void walk(const rapidjson::Value& value, int depth) {
        if (depth > depth_limit) return;
        if (value.IsArray()) {
            for (const auto& element : value.GetArray()) walk(element, depth + 1);
        } else if (value.IsObject()) {
            read(value);
            for (const auto& member : value.GetObject())
                if (member.value.IsArray() || member.value.IsObject()) walk(member.value, depth + 1);
        }
    }

private:
    static bool type_contains(const rapidjson::Value& object, std::string_view part) {
        const auto type = object.FindMember("@type");
        if (type == object.MemberEnd()) return false;
        if (type->value.IsArray())
            return std::any_of(type->value.Begin(), type->value.End(),
                               [&](const rapidjson::Value& one) { return text_of(one).find(part) != std::string_view::npos; });
        return text_of(type->value).find(part) != std::string_view::npos;
    }

    void read(const rapidjson::Value& object) {
        const bool page = type_contains(object, "WebPage");
        const bool article = type_contains(object, "Article") || type_contains(object, "Posting") || type_contains(object, "Report") ||
                             type_contains(object, "Review");
        if (!article && !page) return;
        LinkedData data;
        data.is_article = article;
        data.is_live = type_contains(object, "LiveBlog");
        data.headline = json_string(object, "headline");
        data.published = json_string(object, "datePublished");
        if (data.published.empty()) data.published = json_string(object, "dateCreated");
        data.modified = json_string(object, "dateModified");
        data.body = json_string(object, "articleBody");
        data.url = json_string(object, "url");
        add_names(object, "author", data.authors);
        if (data.authors.empty()) add_names(object, "creator", data.authors);
        std::vector<std::string> publishers;
        add_names(object, "publisher", publishers);
        if (!publishers.empty()) data.publisher = publishers.front();
        if (const auto access = object.FindMember("isAccessibleForFree"); access != object.MemberEnd())
            data.not_free = (access->value.IsBool() && !access->value.GetBool()) || ascii_lower(text_of(access->value)) == "false";
        found_.push_back(std::move(data));
    }

    static void add_names(const rapidjson::Value& object, const char* key, std::vector<std::string>& names) {
        const auto member = object.FindMember(key);
        if (member == object.MemberEnd()) return;
        const auto add = [&](const rapidjson::Value& value) {
            if (value.IsString()) names.emplace_back(text_of(value));
            else if (value.IsObject() && !json_string(value, "name").empty()) names.emplace_back(json_string(value, "name"));
        };
        if (member->value.IsArray()) {
            for (const auto& one : member->value.GetArray()) add(one);
        } else {
            add(member->value);
        }
    }

    std::vector<LinkedData> found_;
};

}  // namespace

std::string find_member(std::string_view script, std::string_view name) {
    for (auto at = script.find(name); at != std::string_view::npos; at = script.find(name, at + 1)) {
        auto rest = script.substr(at + name.size());
        const bool quoted = at > 0 && (script[at - 1] == '"' || script[at - 1] == '\'');
        if (!quoted || rest.empty() || rest.front() != script[at - 1]) continue;
        rest.remove_prefix(1);
        const auto colon = rest.find_first_not_of(" \t\r\n");
        if (colon == std::string_view::npos || rest[colon] != ':') continue;
        rest.remove_prefix(colon + 1);
        const auto quote = rest.find_first_not_of(" \t\r\n");
        if (quote == std::string_view::npos || (rest[quote] != '"' && rest[quote] != '\'')) continue;
        const auto end = rest.find(rest[quote], quote + 1);
        if (end == std::string_view::npos || end - quote > 400) continue;
        return std::string(rest.substr(quote + 1, end - quote - 1));
    }
    return {};
}

std::vector<LinkedData> read_json_ld(std::string_view script) {
    const auto text = prepared(script);
    int depth = 0;
    int deepest = 0;
    for (const char c : text) {
        depth += (c == '{' || c == '[') - (c == '}' || c == ']');
        deepest = std::max(deepest, depth);
    }
    Collector collector;
    rapidjson::Document document;
    if (deepest < 200) document.Parse<flags>(text.data(), text.size());
    if (deepest < 200 && !document.HasParseError()) {
        collector.walk(document, 0);
    }
    auto found = collector.take();
    if (!found.empty() || !document.HasParseError()) return found;
    LinkedData scraps;
    scraps.is_article = text.find("Article\"") != std::string::npos || text.find("Posting\"") != std::string::npos;
    scraps.headline = find_member(text, "headline");
    scraps.published = find_member(text, "datePublished");
    scraps.modified = find_member(text, "dateModified");
    if (!scraps.headline.empty() || !scraps.published.empty()) found.push_back(std::move(scraps));
    return found;
}

}  // namespace babad
