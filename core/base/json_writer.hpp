#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace babad {

/// Writes one JSON value into a string, keys in call order, no blanks. Strings are escaped so that the
/// output is also safe inside an HTML script element and on a terminal (`<`, `>`, `&`, U+2028, U+2029,
/// DEL and C1 controls are written as \uXXXX). Numbers print shortest round-trip form.
///
///     JsonWriter json;
///     json.begin_object().key("id").value("a1").key("n").value(3).end_object();
///     json.text();   // {"id":"a1","n":3}
class JsonWriter {
public:
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(double number);  ///< not finite: null
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(bool flag);
    JsonWriter& null();
    JsonWriter& value_or_null(std::string_view text) { return text.empty() ? null() : value(text); }
    JsonWriter& strings(const std::vector<std::string>& items);

    const std::string& text() const { return text_; }
    std::string take() { return std::move(text_); }

private:
    void separate();

    std::string text_;
    std::vector<bool> has_items_;
    bool after_key_ = false;
};

}  // namespace babad
