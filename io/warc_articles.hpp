#pragma once
#include <string>

#include "io/byte_reader.hpp"
#include "io/reading_run.hpp"

namespace babad {

/// Reads WARC records one by one, also from concatenated gzip members: responses and resources that hold HTML, and the plain text of
/// "conversion" records. The page's address and the archive's date come from the record. A length that is not true costs that
/// record: reading goes on at the next one.
void read_warc_articles(BufferedReader& bytes, const std::string& name, ReadingRun& run);

}  // namespace babad
