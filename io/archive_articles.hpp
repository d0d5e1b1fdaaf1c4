#pragma once
#include <string>

#include "io/byte_reader.hpp"
#include "io/reading_run.hpp"

namespace babad {

/// Walks a zip or tar file in its order and reads each regular file in it as if it lay in a folder; nothing is written to disk. Links,
/// devices, encrypted entries and names that lead out of the archive are passed over with a diagnostic, damage ends the archive.
void read_archive_articles(BufferedReader& bytes, const std::string& name, ReadingRun& run, int nesting);

}  // namespace babad
