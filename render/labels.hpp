#pragma once
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace babad {

/// The words that drawings speak, from `data/labels/sheet.tsv`, in one language.
///
///     Labels("id").fill("page", {"2", "3"})   // "halaman 2 dari 3"
class Labels {
public:
    /// `language`: "id" or "en". Throws `UsageError` for another.
    explicit Labels(std::string_view language);

    /// Throws `Error` for a key that the table lacks.
    const std::string& operator[](std::string_view key) const;
    bool has(std::string_view key) const { return words_.contains(key); }
    /// The words of `key`, each `{}` replaced by the next value; those of `key.one`, where there are, if the first value is 1.
    std::string fill(std::string_view key, std::initializer_list<std::string_view> values) const;
    const std::string& language() const { return language_; }
    /// 10000 → "10,000" in English, "10.000" in Indonesian.
    std::string number(double value) const;

    const std::map<std::string, std::string, std::less<>>& all() const { return words_; }

private:
    std::string language_;
    std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace babad
