#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace babad {

/// Phrases as sequences of token keys (see `token_key`), each with a value; finds the longest phrase that
/// starts at a token. Open addressing over the folded hash of the path, so that a lookup that fails costs one
/// probe. Build once, then read from any thread.
class PhraseTrie {
public:
    /// Longest phrase that is kept, in tokens.
    static constexpr std::size_t max_tokens = 10;

    /// Adds a phrase; the same phrase may be added with several values. Phrases longer than `max_tokens` throw `Error`.
    void add(std::span<const std::uint64_t> keys, std::uint32_t value);

    /// Must be called after the last `add` and before the first `find`.
    void freeze();

    struct Match {
        std::uint32_t tokens = 0;                  ///< length of the match
        std::span<const std::uint32_t> values{};   ///< in the order added
    };

    /// The longest phrase at the front of `keys`; nothing where none starts there.
    std::optional<Match> longest(std::span<const std::uint64_t> keys) const;

    /// All phrases at the front of `keys`, shortest first.
    void all(std::span<const std::uint64_t> keys, std::vector<Match>& matches) const;

    std::size_t size() const { return phrases_.size(); }

private:
    struct Phrase {
        std::uint64_t path;
        std::uint32_t value;
    };
    struct Slot {
        std::uint64_t path = 0;       ///< 0: free
        std::uint32_t begin = 0;      ///< values of the phrase that ends here
        std::uint32_t end = 0;
        bool goes_on = false;         ///< a longer phrase passes here
        bool placed = false;          ///< while it is built: its values have their place
    };
    const Slot* find_slot(std::uint64_t path) const;

    std::vector<Phrase> phrases_;
    std::vector<std::uint64_t> prefixes_;
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> values_;
};

/// Key of a token for the trie and for hashed tables: FNV-1a of the case-folded word.
std::uint64_t token_key(std::string_view folded_word);

}  // namespace babad
