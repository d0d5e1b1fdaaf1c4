#include "io/page_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/base/tsv.hpp"

namespace babad {

PageWords::PageWords(const DataFiles& files) {
    const Table table(files.display_name("page_words.tsv"), files["page_words.tsv"]);
    for (const auto& row : table.rows()) {
        if (row["effect"] != "drop" && row["effect"] != "good") row.fail(fmt::format("no such effect \"{}\"", row["effect"]));
        int percent = 0;
        const auto share = row["share"];
        std::from_chars(share.data(), share.data() + share.size(), percent);
        words_.emplace(row["word"], Effect{row["effect"] == "good", percent / 100.0});
    }
}

PageWords::Effect PageWords::effect(std::string_view attribute) const {
    Effect effect;
    std::string before;
    std::string word;
    const auto look_up = [&](const std::string& name) {
        const auto found = words_.find(name);
        if (found == words_.end()) return;
        effect.good = effect.good || found->second.good;
        effect.drop_below = std::max(effect.drop_below, found->second.drop_below);
    };
    const auto finish = [&] {
        if (word.empty()) return;
        look_up(word);
        if (!before.empty()) look_up(before + '-' + word);
        before = word;
        word.clear();
    };
    constexpr std::size_t longest = 400;  // a longer attribute is noise
    char last = 0;
    for (const char c : attribute.substr(0, longest)) {
        if ('a' <= c && c <= 'z') {
            word += c;
        } else if ('A' <= c && c <= 'Z') {
            if ('a' <= last && last <= 'z') finish();
            word += static_cast<char>(c + 32);
        } else {
            finish();
            if (c == ' ') before.clear();
        }
        last = c;
    }
    finish();
    return effect;
}

}  // namespace babad
