#pragma once
#include "io/sqlite_database.hpp"

namespace babad {

/// `PRAGMA user_version` of the files that this program writes (docs/chronicle_file.md).
inline constexpr int chronicle_schema_version = 1;

/// Makes the tables in an empty file. Throws `Error` for a file that is no chronicle, was cut off, or was made by a newer program.
void prepare_chronicle(SqliteDatabase& database, SqliteDatabase::Mode mode);

}  // namespace babad
