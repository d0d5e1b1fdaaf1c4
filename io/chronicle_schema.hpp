#pragma once
#include "io/sqlite_database.hpp"

namespace babad {

/// `PRAGMA user_version` of the files that this program writes (docs/chronicle_file.md).
inline constexpr int chronicle_schema_version = 2;

/// Day number that stands for an open end in the columns `day_to` and `wide_to`; negative in `day_from` and `wide_from`.
/// `wide_…` are the days with the tolerance of an approximate date: an event is possibly in a period where they
/// touch it, certainly where they lie inside.
inline constexpr std::int64_t chronicle_far_day = 9'999'999;

/// Makes the tables in an empty file, and brings those of an older file up to date where it is opened for writing. Throws `Error` for a file that is no chronicle, was cut off, or was made by a newer program.
void prepare_chronicle(SqliteDatabase& database, SqliteDatabase::Mode mode);

}  // namespace babad
