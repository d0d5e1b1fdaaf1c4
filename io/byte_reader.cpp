#include "io/byte_reader.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include "core/base/error.hpp"

namespace babad {

namespace {

constexpr std::size_t block = 64U << 10U;

class FileReader : public ByteReader {
public:
    explicit FileReader(const std::filesystem::path& path) {
        if (path == "-") {
            file_ = STDIN_FILENO;
            return;
        }
        file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (file_ < 0) throw Error(fmt::format("{}: {}", path.string(), std::strerror(errno)));
    }
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;
    ~FileReader() override {
        if (file_ != STDIN_FILENO) ::close(file_);
    }

    std::size_t read(char* buffer, std::size_t size) override {
        for (;;) {
            const auto count = ::read(file_, buffer, size);
            if (count >= 0) return static_cast<std::size_t>(count);
            if (errno != EINTR) throw Error(std::strerror(errno));
        }
    }

private:
    int file_ = -1;
};

class MemoryReader : public ByteReader {
public:
    explicit MemoryReader(std::string_view text) : text_(text) {}
    std::size_t read(char* buffer, std::size_t size) override {
        size = std::min(size, text_.size());
        std::copy_n(text_.data(), size, buffer);
        text_.remove_prefix(size);
        return size;
    }

private:
    std::string_view text_;
};

/// Compressed bytes come in blocks; what comes out is watched for bombs.
class Inflater : public ByteReader {
public:
    explicit Inflater(std::unique_ptr<BufferedReader> inner) : inner_(std::move(inner)) {}

protected:
    /// A first gigabyte is always allowed; beyond it no honest text shrinks a thousandfold.
    void count(std::size_t in, std::size_t out) {
        in_ += in;
        out_ += out;
        if (out_ > (1U << 30U) && out_ / 1000 > in_) throw Error("compressed a thousandfold: taken for a bomb");
    }

    std::unique_ptr<BufferedReader> inner_;

private:
    std::uint64_t in_ = 0;
    std::uint64_t out_ = 0;
};

class GzipReader : public Inflater {
public:
    explicit GzipReader(std::unique_ptr<BufferedReader> inner) : Inflater(std::move(inner)) {
        if (inflateInit2(&stream_, 15 + 32) != Z_OK) throw Error("zlib cannot start");
    }
    GzipReader(const GzipReader&) = delete;
    GzipReader& operator=(const GzipReader&) = delete;
    ~GzipReader() override { inflateEnd(&stream_); }

    std::size_t read(char* buffer, std::size_t size) override {
        if (size == 0) return 0;
        for (;;) {
            const auto input = inner_->peek(block);
            if (ended_) {  // another member, or rubbish behind the last one, which gzip ignores too
                if (input.size() < 2 || input.substr(0, 2) != "\x1F\x8B") return 0;
                inflateReset(&stream_);
                ended_ = false;
            }
            if (input.empty()) throw Error("gzip stream ends too early");
            stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
            stream_.avail_in = static_cast<uInt>(input.size());
            stream_.next_out = reinterpret_cast<Bytef*>(buffer);
            stream_.avail_out = static_cast<uInt>(size);
            const int status = inflate(&stream_, Z_NO_FLUSH);
            const std::size_t used = input.size() - stream_.avail_in;
            const std::size_t made = size - stream_.avail_out;
            inner_->skip(used);
            count(used, made);
            if (status == Z_STREAM_END) ended_ = true;
            else if (status != Z_OK && status != Z_BUF_ERROR) throw Error("gzip stream is damaged");
            if (made > 0) return made;
        }
    }

private:
    z_stream stream_{};
    bool ended_ = false;
};

class ZstdReader : public Inflater {
public:
    explicit ZstdReader(std::unique_ptr<BufferedReader> inner)
        : Inflater(std::move(inner)), stream_(ZSTD_createDStream()) {
        ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, 27);
    }
    ZstdReader(const ZstdReader&) = delete;
    ZstdReader& operator=(const ZstdReader&) = delete;
    ~ZstdReader() override { ZSTD_freeDStream(stream_); }

    std::size_t read(char* buffer, std::size_t size) override {
        if (size == 0) return 0;
        for (;;) {
            const auto input = inner_->peek(block);
            if (input.empty()) {
                if (!ended_) throw Error("zstd stream ends too early");
                return 0;
            }
            ZSTD_inBuffer in{input.data(), input.size(), 0};
            ZSTD_outBuffer out{buffer, size, 0};
            const auto status = ZSTD_decompressStream(stream_, &out, &in);
            if (ZSTD_isError(status)) throw Error("zstd stream is damaged");
            ended_ = status == 0;
            inner_->skip(in.pos);
            count(in.pos, out.pos);
            if (out.pos > 0) return out.pos;
        }
    }

private:
    ZSTD_DStream* stream_;
    bool ended_ = false;
};

/// Gives a buffered reader's bytes on.
class PlainReader : public ByteReader {
public:
    explicit PlainReader(std::unique_ptr<BufferedReader> inner) : inner_(std::move(inner)) {}
    std::size_t read(char* buffer, std::size_t size) override {
        const auto bytes = inner_->peek(std::min(size, block));
        std::copy(bytes.begin(), bytes.end(), buffer);
        inner_->skip(bytes.size());
        return bytes.size();
    }

private:
    std::unique_ptr<BufferedReader> inner_;
};

}  // namespace

std::unique_ptr<ByteReader> open_file(const std::filesystem::path& path) { return std::make_unique<FileReader>(path); }

std::unique_ptr<ByteReader> open_memory(std::string_view text) { return std::make_unique<MemoryReader>(text); }

std::unique_ptr<ByteReader> see_through(std::unique_ptr<ByteReader> inner) {
    for (int layer = 0; layer < 3; ++layer) {
        auto buffered = std::make_unique<BufferedReader>(std::move(inner));
        const auto magic = buffered->peek(4);
        if (magic.substr(0, 2) == "\x1F\x8B") inner = std::make_unique<GzipReader>(std::move(buffered));
        else if (magic == "\x28\xB5\x2F\xFD") inner = std::make_unique<ZstdReader>(std::move(buffered));
        else return std::make_unique<PlainReader>(std::move(buffered));
    }
    return inner;
}

bool BufferedReader::fill() {
    if (end_) return false;
    if (begin_ > 0) {
        buffer_.erase(0, begin_);
        begin_ = 0;
    }
    const auto size = buffer_.size();
    buffer_.resize(size + block);
    std::size_t got = 0;
    try {
        got = reader_->read(buffer_.data() + size, block);
    } catch (...) {
        buffer_.resize(size);
        end_ = true;
        throw;
    }
    buffer_.resize(size + got);
    end_ = got == 0;
    return !end_;
}

std::string_view BufferedReader::peek(std::size_t size) {
    while (buffer_.size() - begin_ < size && fill()) {}
    return std::string_view(buffer_).substr(begin_, size);
}

bool BufferedReader::line(std::string& line, std::size_t limit, bool& too_long) {
    line.clear();
    too_long = false;
    bool any = false;
    for (;;) {
        if (begin_ == buffer_.size() && !fill()) break;
        any = true;
        const auto left = std::string_view(buffer_).substr(begin_);
        const auto end = left.find('\n');
        const auto piece = left.substr(0, end);
        const auto room = std::min(piece.size(), limit - line.size());
        line.append(piece.substr(0, room));
        too_long = too_long || room < piece.size();
        begin_ += piece.size() + (end != std::string_view::npos);
        if (end != std::string_view::npos) break;
    }
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return any;
}

std::string BufferedReader::rest(std::size_t limit, bool& too_long) {
    too_long = false;
    while (buffer_.size() - begin_ <= limit && fill()) {}
    std::string text = buffer_.substr(begin_, limit);
    too_long = buffer_.size() - begin_ > limit;
    begin_ = buffer_.size();
    return text;
}

}  // namespace babad
