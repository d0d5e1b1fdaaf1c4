#include "io/syndication_index.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "core/text/near_duplicates.hpp"
#include "io/article_record.hpp"

namespace babad {

namespace {

constexpr std::size_t indexed = 24;          ///< least hashes under which an article is found again
constexpr std::size_t boilerplate = 64;      ///< a hash of more articles says nothing
constexpr std::uint32_t least_shingles = 15; ///< shorter texts are nobody's copy
constexpr std::size_t least_samples = 8;
constexpr int window_days = 7;
constexpr double revised = 0.5;
constexpr double contained = 0.75;

bool are_copies(const Article& a, const TextSketch& sketch_a, const Article& b) {
    if (a.published && b.published && std::abs(a.published->day - b.published->day) > window_days) return false;
    const auto sketch_b = sketch_text(b.text);
    if (sketch_b.shingles < least_shingles) return false;
    const auto overlap = compare(sketch_a, sketch_b);
    return overlap.samples >= least_samples && (overlap.resemblance >= revised || overlap.containment >= contained);
}

}  // namespace

std::vector<std::string> SyndicationIndex::add(const Article& article, const std::string& key) {
    auto copies = find_copies(article, key);
    if (copies.empty()) return {};
    copies.push_back(key);
    return join(copies);
}

std::vector<std::string> SyndicationIndex::find_copies(const Article& article, const std::string& key) {
    const auto sketch = sketch_text(article.text);
    if (sketch.shingles < least_shingles) return {};
    std::set<std::string> candidates;
    for (std::size_t i = 0; i < std::min(indexed, sketch.least.size()); ++i) {
        const auto hash = static_cast<std::int64_t>(sketch.least[i]);
        std::vector<std::string> found;
        auto& select = database_.prepared("SELECT article FROM shingles WHERE hash = ? LIMIT 65").bind(1, hash);
        while (select.step()) found.emplace_back(select.text(0));
        if (found.size() <= boilerplate) candidates.insert(found.begin(), found.end());
        database_.prepared("INSERT OR IGNORE INTO shingles(hash, article) VALUES (?,?)").bind(1, hash).bind(2, key).run();
    }
    std::vector<std::string> copies;
    for (const auto& candidate : candidates) {
        const auto record = database_.prepared("SELECT record FROM articles WHERE key = ?").bind(1, candidate).first_text();
        if (record && candidate != key && are_copies(article, sketch, parse_article_record(candidate, *record))) copies.push_back(candidate);
    }
    return copies;
}

/// Makes one cluster of the clusters of these articles.
std::vector<std::string> SyndicationIndex::join(const std::vector<std::string>& keys) {
    std::set<std::string> names;
    for (const auto& key : keys) {
        const auto name = database_.prepared("SELECT duplicate_of FROM articles WHERE key = ?").bind(1, key).first_text();
        names.insert(name && !name->empty() ? *name : key);
    }
    std::map<std::string, std::string> before;  // key → name
    std::pair<std::string, std::string> first;  // publication, key
    for (const auto& name : names) {
        auto& members = database_.prepared("SELECT key, published, duplicate_of FROM articles WHERE key = ?1 OR (duplicate_of = ?1 AND duplicate_of <> '')").bind(1, name);
        while (members.step()) {
            before.emplace(members.text(0), members.text(2));
            std::pair member(std::string(members.text(1).empty() ? "~" : members.text(1)), std::string(members.text(0)));  // the undated last
            if (first.second.empty() || member < first) first = std::move(member);
        }
    }
    std::vector<std::string> changed;
    for (const auto& [key, name] : before) {
        const auto now = key == first.second ? std::string() : first.second;
        if (now == name) continue;
        database_.prepared("UPDATE articles SET duplicate_of = ? WHERE key = ?").bind(1, now).bind(2, key).run();
        changed.push_back(key);
    }
    return changed;
}

}  // namespace babad
