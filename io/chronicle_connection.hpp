#pragma once
#include "io/chronicle_file.hpp"
#include "io/sqlite_database.hpp"

namespace babad {

/// The open file behind a `ChronicleFile`.
struct ChronicleFile::Connection {
    Connection(const std::filesystem::path& path, Mode open_mode, const Ontology& known);
    ~Connection();

    /// The database, for queries too: reading a row changes nothing that `const` promises.
    mutable SqliteDatabase database;
    const Ontology& ontology;
    Mode mode;
};

}  // namespace babad
