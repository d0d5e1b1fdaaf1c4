#include "core/base/json_writer.hpp"

#include <gtest/gtest.h>

namespace babad {
namespace {

TEST(JsonWriter, WritesNestedValuesInCallOrder) {
    JsonWriter json;
    json.begin_object().key("id").value("a1").key("list").begin_array().value(1).value(true).null().end_array();
    json.key("empty").begin_object().end_object().end_object();
    EXPECT_EQ(json.text(), R"({"id":"a1","list":[1,true,null],"empty":{}})");
}

TEST(JsonWriter, EscapesWhatCouldLeaveAScriptElementOrReachTheTerminal) {
    const struct { std::string_view text, json; } cases[] = {
        {"</script>", R"("\u003c/script\u003e")"},
        {"a\"b\\c", R"("a\"b\\c")"},
        {"\x1b[31m", R"("\u001b[31m")"},
        {"\u2028", R"("\u2028")"},
        {"Erdoğan", "\"Erdoğan\""},
    };
    for (const auto& c : cases) {
        JsonWriter json;
        json.value(c.text);
        EXPECT_EQ(json.text(), c.json);
    }
}

}  // namespace
}  // namespace babad
