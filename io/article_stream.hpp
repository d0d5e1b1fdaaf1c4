#pragma once
#include <memory>
#include <string>

#include "io/byte_reader.hpp"
#include "io/reading_run.hpp"

namespace babad {

/// Reads whatever one file, archive entry or standard input holds, by what it is. `name` stands in diagnostics and paths. Trouble
/// with the stream itself costs what is left of it and one diagnostic. Archives inside archives are entered `nesting` deep.
void read_article_stream(std::unique_ptr<ByteReader> bytes, const std::string& name, ReadingRun& run, int nesting = 2);

/// The stem of a path, without the suffixes that it is read through: "a/b.html.gz" → "b".
std::string id_of(const std::string& name);

}  // namespace babad
