#include "core/lexicon/phrase_trie.hpp"

#include <algorithm>
#include <bit>

#include "core/base/error.hpp"
#include "core/base/hash.hpp"

namespace babad {

namespace {

constexpr std::uint64_t start = 0x9E3779B97F4A7C15ULL;

std::uint64_t extend(std::uint64_t path, std::uint64_t key) {
    std::uint64_t next = (path ^ key) * 0xFF51AFD7ED558CCDULL;
    next ^= next >> 32U;
    return next == 0 ? 1 : next;
}

}  // namespace

std::uint64_t token_key(std::string_view folded_word) { return fnv1a(folded_word); }

void PhraseTrie::add(std::span<const std::uint64_t> keys, std::uint32_t value) {
    if (keys.empty() || keys.size() > max_tokens) throw Error("a phrase must have 1 to 10 tokens");
    std::uint64_t path = start;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i > 0) prefixes_.push_back(path);
        path = extend(path, keys[i]);
    }
    phrases_.push_back({path, value});
}

/// Counts the values of each slot, then puts them behind one another in the order added.
void PhraseTrie::freeze() {
    slots_.assign(std::bit_ceil((phrases_.size() + prefixes_.size()) * 2 + 2), Slot{});
    const auto slot_for = [&](std::uint64_t path) -> Slot& {
        std::size_t at = path & (slots_.size() - 1);
        while (slots_[at].path != 0 && slots_[at].path != path) at = (at + 1) & (slots_.size() - 1);
        slots_[at].path = path;
        return slots_[at];
    };
    std::vector<std::uint32_t> slot_of(phrases_.size());
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
        Slot& slot = slot_for(phrases_[i].path);
        ++slot.end;
        slot_of[i] = static_cast<std::uint32_t>(&slot - slots_.data());
    }
    for (const auto prefix : prefixes_) slot_for(prefix).goes_on = true;
    std::uint32_t begin = 0;
    for (const auto at : slot_of) {
        Slot& slot = slots_[at];
        if (slot.placed) continue;
        slot.placed = true;
        slot.begin = begin;
        begin += slot.end;
        slot.end = slot.begin;
    }
    values_.resize(phrases_.size());
    for (std::size_t i = 0; i < phrases_.size(); ++i) values_[slots_[slot_of[i]].end++] = phrases_[i].value;
}

const PhraseTrie::Slot* PhraseTrie::find_slot(std::uint64_t path) const {
    std::size_t at = path & (slots_.size() - 1);
    while (slots_[at].path != 0) {
        if (slots_[at].path == path) return &slots_[at];
        at = (at + 1) & (slots_.size() - 1);
    }
    return nullptr;
}

void PhraseTrie::all(std::span<const std::uint64_t> keys, std::vector<Match>& matches) const {
    matches.clear();
    if (slots_.empty()) return;
    std::uint64_t path = start;
    for (std::size_t i = 0; i < std::min(keys.size(), max_tokens); ++i) {
        path = extend(path, keys[i]);
        const Slot* slot = find_slot(path);
        if (!slot) return;
        if (slot->begin < slot->end)
            matches.push_back({static_cast<std::uint32_t>(i + 1),
                               std::span(values_).subspan(slot->begin, slot->end - slot->begin)});
        if (!slot->goes_on) return;
    }
}

std::optional<PhraseTrie::Match> PhraseTrie::longest(std::span<const std::uint64_t> keys) const {
    std::optional<Match> best;
    if (slots_.empty()) return best;
    std::uint64_t path = start;
    for (std::size_t i = 0; i < std::min(keys.size(), max_tokens); ++i) {
        path = extend(path, keys[i]);
        const Slot* slot = find_slot(path);
        if (!slot) return best;
        if (slot->begin < slot->end)
            best = Match{static_cast<std::uint32_t>(i + 1),
                         std::span(values_).subspan(slot->begin, slot->end - slot->begin)};
        if (!slot->goes_on) return best;
    }
    return best;
}

}  // namespace babad
