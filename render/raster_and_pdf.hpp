#pragma once
#include <filesystem>
#include <string>

#include "render/sheet.hpp"

namespace babad {

/// The sheet as PNG, pages one below the other, `scale` pixels a point (2 is 144 dpi). Throws `Error` with a hint where the
/// picture would pass what an image can hold (32,767 pixels a side, 256 million in all).
std::string sheet_png(const Sheet& sheet, double scale = 2);

/// The sheet as PDF, one page a page, fonts embedded, text searchable. Same bytes for the same sheet.
std::string sheet_pdf(const Sheet& sheet);

}  // namespace babad
