#include "io/article_record.hpp"

#include "core/base/json_reader.hpp"
#include "core/base/json_writer.hpp"

namespace babad {

namespace {

std::vector<std::string> strings(const rapidjson::Value& object, const char* key) {
    std::vector<std::string> items;
    const auto found = object.FindMember(key);
    if (found == object.MemberEnd() || !found->value.IsArray()) return items;
    for (const auto& item : found->value.GetArray())
        if (item.IsString()) items.emplace_back(item.GetString(), item.GetStringLength());
    return items;
}

template <typename Each>
void for_each_object(const rapidjson::Value& object, const char* key, Each each) {
    const auto found = object.FindMember(key);
    if (found == object.MemberEnd() || !found->value.IsArray()) return;
    for (const auto& item : found->value.GetArray())
        if (item.IsObject()) each(item);
}

std::uint32_t offset(const rapidjson::Value& object, const char* key) {
    const auto found = object.FindMember(key);
    return found != object.MemberEnd() && found->value.IsUint() ? found->value.GetUint() : 0;
}

}  // namespace

std::string article_record(const Article& article) {
    JsonWriter json;
    json.begin_object().key("id").value(article.id).key("path").value(article.path).key("url").value(article.url);
    json.key("source").value(article.source).key("title").value(article.title).key("authors").strings(article.authors);
    json.key("published").value(article.published ? article.published->iso : "");
    json.key("published_basis").value(article.published_basis).key("dates").begin_array();
    for (const auto& date : article.dates)
        json.begin_object().key("kind").value(date.kind).key("value").value(date.value).key("source").value(date.source).end_object();
    json.end_array().key("lang").value(code(article.language)).key("lang_basis").value(article.language_basis);
    json.key("text").value(article.text).key("furniture").begin_array();
    for (const auto& part : article.furniture)
        json.begin_object().key("begin").value(part.span.begin).key("end").value(part.span.end).key("why").value(part.why).end_object();
    json.end_array().key("flags").strings(article.flags).key("duplicate_of").value(article.duplicate_of).end_object();
    return json.take();
}

Article parse_article_record(std::string_view origin, std::string_view json) {
    const auto record = parse_json(origin, json);
    const auto text = [&](const char* key) { return std::string(json_string(record, key)); };
    Article article;
    article.id = text("id");
    article.path = text("path");
    article.url = text("url");
    article.source = text("source");
    article.title = text("title");
    article.authors = strings(record, "authors");
    article.published = parse_publication_time(text("published"));
    article.published_basis = text("published_basis");
    for_each_object(record, "dates", [&](const rapidjson::Value& item) {
        article.dates.push_back({std::string(json_string(item, "kind")), std::string(json_string(item, "value")),
                                 std::string(json_string(item, "source"))});
    });
    article.language = parse_language(text("lang")).value_or(Language::other);
    article.language_basis = text("lang_basis");
    article.text = text("text");
    for_each_object(record, "furniture", [&](const rapidjson::Value& item) {
        article.furniture.push_back({{offset(item, "begin"), offset(item, "end")}, std::string(json_string(item, "why"))});
    });
    article.flags = strings(record, "flags");
    article.duplicate_of = text("duplicate_of");
    return article;
}

}  // namespace babad
