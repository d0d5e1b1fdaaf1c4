#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace babad {

/// A stream of bytes from a file, from standard input or out of a compressed stream.
class ByteReader {
public:
    virtual ~ByteReader() = default;

    /// Fills up to `size` bytes; 0 at the end. Throws `Error` (what happened, without the path) for a read error, damaged
    /// compression, and a stream that grows past all measure (a bomb).
    virtual std::size_t read(char* buffer, std::size_t size) = 0;
};

/// Opens a file, or standard input for "-". Throws `Error` naming the path where it cannot be opened.
std::unique_ptr<ByteReader> open_file(const std::filesystem::path& path);

/// Bytes in memory; `text` must outlive the reader.
std::unique_ptr<ByteReader> open_memory(std::string_view text);

/// Sees through gzip (all members) and zstd, also one within the other, by their first bytes; other bytes pass unchanged.
std::unique_ptr<ByteReader> see_through(std::unique_ptr<ByteReader> inner);

/// Buffers a reader: looking ahead, lines, and the rest as a whole.
class BufferedReader {
public:
    explicit BufferedReader(std::unique_ptr<ByteReader> reader) : reader_(std::move(reader)) {}

    /// The next up to `size` bytes without taking them; fewer only at the end. The view lives until the next call.
    std::string_view peek(std::size_t size);
    /// Takes bytes that were peeked at.
    void skip(std::size_t size) { begin_ += size; }
    /// The next line without its line end, or false at the end. A line longer than `limit` is cut there, its rest dropped and
    /// `too_long` set.
    bool line(std::string& line, std::size_t limit, bool& too_long);
    /// All that is left, at most `limit` bytes; `too_long` is set where there was more (which is not read).
    std::string rest(std::size_t limit, bool& too_long);

private:
    bool fill();

    std::unique_ptr<ByteReader> reader_;
    std::string buffer_;
    std::size_t begin_ = 0;
    bool end_ = false;
};

}  // namespace babad
