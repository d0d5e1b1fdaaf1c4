#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json_reader.hpp"
#include "core/lexicon/data_files.hpp"

namespace babad {

/// Names under which records of other tools keep the fields of an article: `data/article_fields.tsv`, preceded by the user's
/// mapping file of the same form.
class ArticleFields {
public:
    /// Throws `UsageError` where `mapping` is given and cannot be read, `Error` for a bad row.
    explicit ArticleFields(const DataFiles& files, const std::filesystem::path& mapping = {});

    /// Paths of a field, first choice first.
    const std::vector<std::string>& paths(std::string_view field) const;

    /// All strings and numbers found under the first path that gives any: one for a plain member, more where lists were gone through.
    std::vector<std::string> values(const rapidjson::Value& record, std::string_view field) const;
    /// The first of `values`, or "".
    std::string value(const rapidjson::Value& record, std::string_view field) const;
    /// The field that a plain name stands for ("Judul" → "title"), whatever its case; "" for none.
    std::string_view field_of(std::string_view name) const;
    /// The list of articles inside a wrapping object, or null.
    const rapidjson::Value* articles(const rapidjson::Value& record) const;

private:
    void add(std::string_view name, std::string_view text);

    std::map<std::string, std::vector<std::string>, std::less<>> paths_;
    std::map<std::string, std::string, std::less<>> fields_;  ///< by folded plain name
};

}  // namespace babad
