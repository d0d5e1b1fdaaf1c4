#include "io/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "core/base/strings.hpp"
#include "core/base/unicode.hpp"

namespace babad {

namespace {

constexpr std::size_t declaration_bytes = 8192;
constexpr std::size_t detection_bytes = 64U << 10U;

/// Converts with ICU; nothing where the charset is unknown.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(charset.c_str(), &status), ucnv_close);
    if (U_FAILURE(status)) return std::nullopt;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), ucnv_close);
    std::string text(bytes.size() * 3 + 16, '\0');
    char* target = text.data();
    const char* source = bytes.data();
    ucnv_convertEx(to.get(), from.get(), &target, text.data() + text.size(), &source, bytes.data() + bytes.size(), nullptr, nullptr,
                   nullptr, nullptr, true, true, &status);
    if (U_FAILURE(status)) return std::nullopt;
    text.resize(static_cast<std::size_t>(target - text.data()));
    return text;
}

struct Utf8Count {
    std::size_t good = 0;  ///< sequences of two bytes and more
    std::size_t bad = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto start = at;
        UChar32 c = 0;
        U8_NEXT(data, at, bytes.size(), c);
        if (c < 0) ++count.bad;
        else if (at - start > 1) ++count.good;
    }
    return count;
}

/// `charset=` in a meta element or `encoding=` in an XML declaration.
std::string find_declaration(std::string_view bytes) {
    const auto head = ascii_lower(bytes.substr(0, declaration_bytes));
    for (const std::string_view key : {"charset=", "encoding="}) {
        auto at = head.find(key);
        if (at == std::string::npos) continue;
        at += key.size();
        while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
        const auto end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.", at);
        if (end != std::string::npos && end > at && end - at < 40) return head.substr(at, end - at);
    }
    return {};
}

std::string usual_name(std::string_view charset) {
    auto name = ascii_lower(trim(charset));
    if (name == "iso-8859-1" || name == "latin1" || name == "latin-1" || name == "us-ascii" || name == "ascii" || name == "iso8859-1") return "windows-1252";
    if (name == "gb2312" || name == "gbk") return "gb18030";
    return name;
}

std::string detect(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
    const auto part = bytes.substr(0, detection_bytes);
    ucsdet_setText(detector.get(), part.data(), static_cast<std::int32_t>(part.size()), &status);
    ucsdet_enableInputFilter(detector.get(), true);
    const auto* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match) return "windows-1252";
    const char* name = ucsdet_getName(match, &status);
    return U_FAILURE(status) ? "windows-1252" : usual_name(name);
}

/// Byte order marks of UTF-16 and UTF-8; UTF-16 without one shows by its zero bytes.
std::string find_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return "utf-8";
    if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
    if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
    const auto head = bytes.substr(0, 200);
    if (head.size() < 20) return {};
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < head.size(); ++i)
        if (head[i] == 0) ++(i % 2 == 0 ? even : odd);
    if (odd > head.size() / 3 && even == 0) return "utf-16le";
    if (even > head.size() / 3 && odd == 0) return "utf-16be";
    return {};
}

std::size_t count_lost(std::string_view text) {
    std::size_t lost = 0;
    for (auto at = text.find("\uFFFD"); at != std::string_view::npos; at = text.find("\uFFFD", at + 3)) ++lost;
    return lost;
}

DecodedText finish(std::string_view text, std::string charset) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    DecodedText decoded{clean_text(text), std::move(charset), 0, 0};
    decoded.repaired = repair_mojibake(decoded.text);
    if (decoded.repaired > 0) decoded.text = clean_text(decoded.text);
    decoded.lost = count_lost(decoded.text);
    return decoded;
}

}  // namespace

DecodedText decode_text(std::string_view bytes, std::string_view declared) {
    const auto mark = find_mark(bytes);
    if (mark.starts_with("utf-16"))
        if (const auto text = convert(bytes.substr(bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ? 2 : 0), mark)) return finish(*text, mark);
    const auto count = count_utf8(bytes);
    if (count.bad == 0 || mark == "utf-8" || count.good > 20 * count.bad) return finish(bytes, "utf-8");
    for (const auto& name : {usual_name(declared), usual_name(find_declaration(bytes))}) {
        if (name.empty() || name == "utf-8" || name == "utf8" || name.starts_with("utf-16")) continue;
        if (const auto text = convert(bytes, name)) return finish(*text, name);
    }
    const auto guessed = detect(bytes);
    if (guessed != "utf-8")
        if (const auto text = convert(bytes, guessed)) return finish(*text, guessed);
    return finish(bytes, "utf-8");
}

namespace {

/// windows-1252 byte of a character, or -1.
int byte_of(char32_t c) {
    static constexpr std::array<char32_t, 32> upper{0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                    0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};
    if (c >= 0xA0 && c <= 0xFF) return static_cast<int>(c);
    const auto found = std::find(upper.begin(), upper.end(), c);
    return found == upper.end() ? -1 : static_cast<int>(0x80 + (found - upper.begin()));
}

}  // namespace

std::size_t repair_mojibake(std::string& text) {
    if (text.find("\u00E2\u20AC") == std::string::npos && text.find("\u00C3") == std::string::npos && text.find("\u00C2") == std::string::npos) return 0;
    std::string repaired;
    std::string run;        // bytes that the characters stand for
    std::size_t begin = 0;  // of the run
    std::size_t repairs = 0;
    const auto finish_run = [&](std::size_t end) {
        if (run.size() >= 2 && !find_invalid_utf8(run)) {
            repaired += run;
            ++repairs;
        } else {
            repaired.append(text, begin, end - begin);
        }
        run.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = code_point_at(text, at);
        const int byte = c < 0x80 ? -1 : byte_of(c);
        if (byte >= 0) {
            if (run.empty()) begin = at;
            run += static_cast<char>(byte);
        } else {
            if (!run.empty()) finish_run(at);
            repaired.append(text, at, bytes);
        }
        at += bytes;
    }
    if (!run.empty()) finish_run(text.size());
    if (repairs > 0) text = std::move(repaired);
    return repairs;
}

}  // namespace babad
