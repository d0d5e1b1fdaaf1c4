#include "io/search_text.hpp"

#include "core/base/unicode.hpp"
#include "core/lexicon/conflation.hpp"

namespace babad {

namespace {

template <typename Each>
std::string map_words(std::string_view text, Each each) {
    const std::string folded = fold_name(text);
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= folded.size();) {
        const auto [c, bytes] = at < folded.size() ? code_point_at(folded, at) : CodePoint{U' ', 1};
        if (!is_letter(c) && !is_digit(c)) {
            if (at > begin) out += (out.empty() ? "" : " ") + each(std::string_view(folded).substr(begin, at - begin));
            begin = at + bytes;
        }
        at += bytes;
    }
    return out;
}

}  // namespace

std::string search_words(std::string_view text) {
    return map_words(text, [](std::string_view word) { return std::string(word); });
}

std::string search_roots(std::string_view text) { return map_words(text, search_root); }

std::string search_root(std::string_view word) { return conflated(word); }

}  // namespace babad
