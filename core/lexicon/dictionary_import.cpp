#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "core/base/strings.hpp"
#include "core/lexicon/phrase_cutter.hpp"
#include "core/lexicon/world.hpp"

namespace babad {

/// Adds one dictionary to a world: an entity for each entry, a term for each code.
class DictionaryImport {
public:
    explicit DictionaryImport(World& world) : world_(world) {}

    void run(const Dictionary& dictionary) {
        for (const auto& actor : dictionary.actors) add(actor);
        world_.trie_.freeze();
    }

private:
    /// "IDNGOVMIL" → IDN, "IDNOPP" → IDN/OPP, "IGOUNO" → IGO:UN, "IMGMUSALQ" → GRP:MUSALQ.
    std::string translate(std::string_view code) const {
        const auto first = code.substr(0, 3), rest = code.substr(std::min<std::size_t>(3, code.size()));
        if (first == "IGO") {
            const auto known = world_.cameo_organisations_.find(rest.substr(0, 3));
            return fmt::format("IGO:{}", known != world_.cameo_organisations_.end() ? std::string_view(known->second) : rest.empty() ? first : rest);
        }
        if (!world_.by_code_.contains(first)) return fmt::format("GRP:{}", rest.empty() ? first : rest);
        for (std::size_t at = 0; at + 3 <= rest.size(); at += 3) {
            const auto sector = world_.cameo_sectors_.find(rest.substr(at, 3));
            if (sector != world_.cameo_sectors_.end())
                return sector->second.empty() ? std::string(first) : fmt::format("{}/{}", first, sector->second);
        }
        return std::string(first);
    }

    void add(const DictionaryActor& actor) {
        if (actor.codes.empty()) return;
        constexpr std::int32_t least = std::numeric_limits<std::int32_t>::min(), most = std::numeric_limits<std::int32_t>::max();
        const auto index = static_cast<std::uint32_t>(world_.entities_.size());
        World::Entity entity;
        entity.id = fmt::format("dictionary/{}", ascii_lower(actor.phrases.front()));
        entity.kind = World::Kind::person;
        entity.name_en = entity.name_id = actor.phrases.front();
        const auto begin = static_cast<std::uint32_t>(world_.terms_.size());
        for (const auto& code : actor.codes) {
            if (code.code.empty() || code.code.front() == '-' || code.code.front() == '#' || code.code.front() == '+') continue;
            world_.owned_.push_back(translate(code.code));
            const std::string_view ours = world_.owned_.back();
            entity.code = ours;
            entity.country = ours.find(':') == std::string_view::npos ? ours.substr(0, 3) : std::string_view();
            World::Term term{index, ours, std::string_view(world_.owned_.back()).substr(0, entity.country.size()), {}, {},
                             code.from.value_or(Day{least}), code.to ? *code.to + 1 : Day{most}, !code.to, {}};
            world_.terms_.push_back(term);
        }
        world_.entities_.push_back(std::move(entity));
        world_.term_ranges_.emplace_back(begin, static_cast<std::uint32_t>(world_.terms_.size()));
        if (begin == world_.terms_.size()) return;
        for (const auto& phrase : actor.phrases) {
            cut_phrase(phrase, cut_);
            if (cut_.keys.empty() || cut_.keys.size() > PhraseTrie::max_tokens) continue;
            world_.trie_.add(cut_.keys, static_cast<std::uint32_t>(world_.aliases_.size()));
            world_.owned_.push_back(phrase);
            World::Alias alias{index, World::Use::person, false, 3, 1, world_.owned_.back()};
            alias.user = true;
            world_.aliases_.push_back(alias);
        }
    }

    World& world_;
    CutPhrase cut_;
};

void World::add(const Dictionary& dictionary) { DictionaryImport(*this).run(dictionary); }

}  // namespace babad
