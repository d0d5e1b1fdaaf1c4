#include "core/actor/discourse.hpp"

#include <algorithm>

namespace babad {

void Discourse::add(const Actor& actor, Shape shape, bool armed, std::uint32_t sentence) {
    const auto key = std::make_pair(actor.code, shape == Shape::person ? actor.name : std::string());
    const auto [found, is_new] = index_.emplace(key, entries_.size());
    if (is_new) entries_.push_back({actor, shape, sentence, 0, 0, armed});
    Entry& entry = entries_[found->second];
    entry.sentence = sentence;
    entry.order = ++order_;
    ++entry.count;
}

const Discourse::Entry* Discourse::last(Shape shape, std::uint32_t sentence, std::uint32_t reach) const {
    const Entry* best = nullptr;
    for (const auto& entry : entries_)
        if (entry.shape == shape && entry.sentence + reach >= sentence && (!best || entry.order > best->order)) best = &entry;
    return best;
}

const Discourse::Entry* Discourse::last_armed() const {
    const Entry* best = nullptr;
    for (const auto& entry : entries_)
        if (entry.armed && (!best || entry.count > best->count || (entry.count == best->count && entry.order > best->order))) best = &entry;
    return best;
}

std::vector<Actor> Discourse::most(std::size_t number, bool groups) const {
    std::map<std::string, Entry> by_code;
    for (const auto& entry : entries_) {
        if (entry.actor.code.find('/') != std::string::npos || entry.actor.code.starts_with("IGO:")) continue;
        if (entry.actor.code.starts_with("GRP:") && (!groups || !entry.armed)) continue;
        auto& sum = by_code.emplace(entry.actor.code, Entry{entry.actor, entry.shape, 0, 0, 0, entry.armed}).first->second;
        sum.count += entry.count;
        if (entry.order > sum.order) sum.order = entry.order;
        if (entry.shape != Shape::person && sum.shape == Shape::person) {
            sum.actor = entry.actor;
            sum.shape = entry.shape;
        }
    }
    std::vector<Entry> ranked;
    for (const auto& [code, entry] : by_code) ranked.push_back(entry);
    std::stable_sort(ranked.begin(), ranked.end(), [](const Entry& a, const Entry& b) {
        return a.count != b.count ? a.count > b.count : a.order > b.order;
    });
    std::vector<Actor> actors;
    for (const auto& entry : ranked)
        if (actors.size() < number) actors.push_back(entry.actor);
    if (actors.size() < number) actors.clear();
    return actors;
}

const Discourse::Entry* Discourse::last_owner(std::uint32_t sentence) const {
    const Entry* best = nullptr;
    for (const auto& entry : entries_) {
        const bool owns = entry.shape != Shape::people && entry.shape != Shape::organisation;
        if (owns && entry.sentence + 1 >= sentence && (!best || entry.order > best->order)) best = &entry;
    }
    return best;
}

void Discourse::add_list(std::vector<Actor> actors, std::uint32_t sentence) {
    list_ = std::move(actors);
    list_sentence_ = sentence;
}

std::vector<Actor> Discourse::last_list(std::uint32_t sentence, std::uint32_t reach) const {
    return !list_.empty() && list_sentence_ + reach >= sentence ? list_ : std::vector<Actor>();
}

std::vector<Actor> Discourse::several(std::size_t number, bool groups, std::uint32_t sentence) const {
    auto list = last_list(sentence, 2);
    const bool fits = list.size() == number && std::all_of(list.begin(), list.end(), [&](const Actor& actor) {
        return actor.code.find('/') == std::string::npos && !actor.code.starts_with("IGO:") && (groups || !actor.code.starts_with("GRP:"));
    });
    return fits ? list : most(number, groups);
}

}  // namespace babad
