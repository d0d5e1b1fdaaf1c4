#pragma once
#include <string>
#include <vector>

namespace babad {

/// Trouble that costs one article (or a part of one) and never the run.
/// Printed as `where: what`; the summary counts them.
struct Diagnostic {
    enum class Severity { note, warning, skipped };

    Severity severity = Severity::warning;  ///< `skipped`: the article yielded nothing
    std::string where;                      ///< file, or file and record or line: `news.jsonl:12`
    std::string what;                       ///< one line without a full stop
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace babad
