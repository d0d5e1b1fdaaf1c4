#pragma once
#include <string>
#include <string_view>

namespace babad {

/// Bytes made text.
struct DecodedText {
    std::string text;          ///< clean_text: NFC UTF-8, LF line ends
    std::string charset;       ///< the one that was used
    std::size_t lost = 0;      ///< sequences that could not be read (U+FFFD)
    std::size_t repaired = 0;  ///< runs of doubly encoded characters set right
};

/// A byte order mark decides, then strict UTF-8, then `declared` (by a transfer header), then what a page declares in its first
/// kilobytes, then ICU's detector. ISO-8859-1 is read as windows-1252, as browsers do. Text that is UTF-8 but for a few
/// bytes stays UTF-8. Doubly encoded text is repaired.
DecodedText decode_text(std::string_view bytes, std::string_view declared = {});

/// Text that was UTF-8, was taken for windows-1252 and encoded again ("â€™", "Ã©"), set right where a run of such characters
/// can be nothing else; the rest stays. Returns how many runs were repaired.
std::size_t repair_mojibake(std::string& text);

}  // namespace babad
