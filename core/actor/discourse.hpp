#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/actor/actor.hpp"

namespace babad {

/// Who has been spoken of so far in a document, for pronouns and for words that refer back.
class Discourse {
public:
    /// What kind of reference an actor may answer.
    enum class Shape : std::uint8_t { person, state, group, organisation, people };

    struct Entry {
        Actor actor;
        Shape shape = Shape::state;
        std::uint32_t sentence = 0;  ///< of the last mention
        std::uint32_t order = 0;     ///< running number of the last mention
        std::uint32_t count = 0;
        bool armed = false;          ///< a group that fights
    };

    void add(const Actor& actor, Shape shape, bool armed, std::uint32_t sentence);

    /// The actor of that shape mentioned last, at most `reach` sentences before; nothing where there is none.
    const Entry* last(Shape shape, std::uint32_t sentence, std::uint32_t reach) const;
    const Entry* last_armed() const;
    /// Whose "his country", "pasukannya" is: the person, state or group mentioned last in this sentence or the one before.
    const Entry* last_owner(std::uint32_t sentence) const;

    /// Actors that stood in one list.
    void add_list(std::vector<Actor> actors, std::uint32_t sentence);
    /// The last list, at most `reach` sentences before; empty where there is none.
    std::vector<Actor> last_list(std::uint32_t sentence, std::uint32_t reach) const;

    /// The actors that "both countries" or "the three groups" may mean: a list of that size just before, else those mentioned most, of
    /// equals the last; none where there are fewer than `number`. Groups only where `groups`.
    std::vector<Actor> several(std::size_t number, bool groups, std::uint32_t sentence) const;

    const std::vector<Entry>& entries() const { return entries_; }

private:
    std::vector<Entry> entries_;
    std::map<std::pair<std::string, std::string>, std::size_t> index_;  ///< code and name → entry
    std::uint32_t order_ = 0;
    std::vector<Actor> list_;
    std::uint32_t list_sentence_ = 0;
    std::vector<Actor> most(std::size_t number, bool groups) const;
};

}  // namespace babad
