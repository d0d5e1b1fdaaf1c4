#include "io/page_metadata.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"
#include "core/base/unicode.hpp"
#include "io/json_ld.hpp"

namespace babad {

namespace {

/// Words that mean an author's page or nobody, as far as they can be told without knowing names.
bool is_author(std::string_view name) {
    if (name.size() < 3 || name.size() > 80) return false;
    return name.find("://") == std::string_view::npos && name.find('@') == std::string_view::npos && name.find("www.") == std::string_view::npos;
}

class MetadataReader {
public:
    MetadataReader(const PageTree& tree, const PageMetaNames& names, const DateReader& dates)
        : tree_(tree), names_(names), dates_(dates) {}

    PageMetadata read() {
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            switch (tree_[at].tag) {
                case PageTag::meta: read_meta(at); break;
                case PageTag::link: read_link(at); break;
                case PageTag::script: read_script(at); break;
                case PageTag::html: data_.language = tree_.attribute(at, "lang"); break;
                case PageTag::title: if (title_element_.empty()) title_element_ = tree_.text(at); break;
                case PageTag::heading: if (tree_.name(at) == "h1") add_heading(at); break;
                case PageTag::text: break;
                default: break;
            }
            if (tree_[at].tag != PageTag::text) read_microdata(at);
        }
        finish();
        return std::move(data_);
    }

private:
    struct Found {
        std::size_t rank;
        std::string value;
        std::string source;
    };

    void read_meta(std::uint32_t at) {
        const auto content = tree_.attribute(at, "content");
        if (trim(content).empty()) return;
        for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
            const auto name = tree_.attribute(at, key);
            if (name.empty()) continue;
            const auto* meaning = names_.find(ascii_lower(trim(name)));
            if (!meaning) continue;
            found_[meaning->field].push_back({meaning->rank, collapse_blanks(content), fmt::format("meta {}", name)});
            return;
        }
    }

    void read_link(std::uint32_t at) {
        if (tree_.attribute(at, "rel") == "canonical" && data_.url.empty()) data_.url = trim(tree_.attribute(at, "href"));
    }

    void read_script(std::uint32_t at) {
        const auto text = tree_[at].text;
        if (tree_.attribute(at, "type").find("ld+json") != std::string_view::npos) {
            for (auto& linked : read_json_ld(text)) linked_.push_back(std::move(linked));
            return;
        }
        if (!script_date_.empty() || text.size() > 2000000) return;
        for (const auto& name : names_.script_names()) {
            const auto value = find_member(text, name);
            if (value.empty() || !dates_.read(value)) continue;
            script_date_ = value;
            script_source_ = "script " + name;
            return;
        }
    }

    void read_microdata(std::uint32_t at) {
        const auto property = tree_.attribute(at, "itemprop");
        if (!property.empty() && tree_[at].tag != PageTag::meta) {
            if (property.find("datePublished") != std::string_view::npos) add_item_date(at, "published", "microdata datePublished");
            else if (property.find("dateModified") != std::string_view::npos) add_item_date(at, "modified", "microdata dateModified");
            else if (property == "author" && item_authors_.empty()) add_item_author(at);
        }
        if (tree_[at].tag == PageTag::time) read_time(at);
        if (tree_[at].tag == PageTag::a && tree_.attribute(at, "rel") == "author" && item_authors_.empty()) add_item_author(at);
    }

    void add_item_date(std::uint32_t at, const char* kind, const char* source) {
        for (const std::string_view key : {"datetime", "content"}) {
            if (const auto value = tree_.attribute(at, key); !trim(value).empty()) return add_date(items_, kind, value, source);
        }
        add_date(items_, kind, tree_.text(at), source);
    }

    void add_item_author(std::uint32_t at) {
        auto name = tree_.text(at);
        if (is_author(name) && std::count(name.begin(), name.end(), ' ') < 6) item_authors_.push_back(std::move(name));
    }

    void read_time(std::uint32_t at) {
        if (times_.size() >= 8) return;
        const auto stamp = tree_.attribute(at, "datetime");
        const auto classes = ascii_lower(tree_.attribute(at, "class"));
        const bool modified = classes.find("update") != std::string::npos || classes.find("modif") != std::string::npos;
        const auto before = times_.size();
        if (!trim(stamp).empty()) add_date(times_, modified ? "modified" : "published", stamp, "time element");
        if (times_.size() == before) add_date(times_, modified ? "modified" : "published", tree_.text(at), "time element");
    }

    void add_date(std::vector<DateEvidence>& list, const char* kind, std::string_view value, const std::string& source) const {
        if (value.size() > 120) return;
        if (const auto time = dates_.read(trim(value))) list.push_back({kind, time->iso, source});
    }

    void add_heading(std::uint32_t at) {
        auto text = tree_.text(at);
        if (text.size() >= 8 && text.size() < 400 && headings_.size() < 6) headings_.push_back(std::move(text));
    }

    const Found* best(const std::string& field) {
        auto& list = found_[field];
        const auto least = std::min_element(list.begin(), list.end(), [](const Found& a, const Found& b) { return a.rank < b.rank; });
        return least == list.end() ? nullptr : &*least;
    }

    void finish() {
        for (const auto& linked : linked_) {
            if (!linked.published.empty()) add_date(linked.is_article ? data_.dates : pages_, "published", linked.published, "json-ld datePublished");
            if (!linked.modified.empty()) add_date(linked.is_article ? data_.dates : pages_, "modified", linked.modified, "json-ld dateModified");
            if (linked.is_article && linked.body.size() > data_.declared_body.size()) data_.declared_body = linked.body;
            data_.paywalled = data_.paywalled || (linked.is_article && linked.not_free);
            data_.live = data_.live || linked.is_live;
            if (data_.site.empty()) data_.site = linked.publisher;
            if (data_.url.empty() && linked.is_article) data_.url = linked.url;
        }
        for (const char* kind : {"published", "modified"}) {
            auto& list = found_[kind];
            std::stable_sort(list.begin(), list.end(), [](const Found& a, const Found& b) { return a.rank < b.rank; });
            for (const auto& found : list) add_date(data_.dates, kind, found.value, found.source);
        }
        for (auto* list : {&items_, &pages_, &times_}) data_.dates.insert(data_.dates.end(), list->begin(), list->end());
        for (const auto& found : found_["published-weak"]) add_date(data_.dates, "published", found.value, found.source);
        if (!script_date_.empty()) add_date(data_.dates, "published", script_date_, script_source_);
        if (const auto* site = best("site"); site && data_.site.empty()) data_.site = site->value;
        if (const auto* url = best("url"); url && data_.url.empty()) data_.url = url->value;
        finish_authors();
        finish_titles();
    }

    void finish_authors() {
        for (const auto& linked : linked_) {
            if (!linked.is_article || !data_.authors.empty()) continue;
            for (const auto& name : linked.authors) add_author(name);
        }
        if (data_.authors.empty())
            if (const auto* author = best("author"))
                for (const auto name : split_list(author->value, ',')) add_author(name);
        if (data_.authors.empty())
            for (const auto& name : item_authors_) add_author(name);
    }

    void add_author(std::string_view raw) {
        const auto name = collapse_blanks(raw);
        if (!is_author(name) || fold_case(name) == fold_case(data_.site)) return;
        if (std::find(data_.authors.begin(), data_.authors.end(), name) == data_.authors.end()) data_.authors.push_back(name);
    }

    /// "Headline | Outlet", "Outlet: Headline": the longest piece between separators.
    static std::string longest_piece(const std::string& title) {
        std::string longest;
        std::string_view rest = title;
        const auto consider = [&](std::string_view piece) {
            if (trim(piece).size() > longest.size()) longest = trim(piece);
        };
        while (!rest.empty()) {
            std::size_t cut = std::string_view::npos;
            std::size_t width = 0;
            for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " ~ ", " / ", " // ", " < "})
                if (const auto at = rest.find(mark); at < cut) cut = at, width = mark.size();
            consider(rest.substr(0, cut));
            if (cut == std::string_view::npos) break;
            rest.remove_prefix(cut + width);
        }
        return longest;
    }

    /// Candidates, best first. A main heading that the head of the page confirms is what a reader sees as the title.
    void finish_titles() {
        std::vector<std::string> declared;
        for (const auto& linked : linked_)
            if (linked.is_article && !linked.headline.empty()) declared.push_back(collapse_blanks(linked.headline));
        if (const auto* title = best("title")) declared.insert(declared.begin(), title->value);
        if (!title_element_.empty()) declared.push_back(title_element_);
        auto& titles = data_.titles;
        for (const auto& heading : headings_) {
            const auto folded = fold_case(heading);
            if (std::any_of(declared.begin(), declared.end(), [&](const std::string& title) { return fold_case(title).find(folded) != std::string::npos; }))
                titles.push_back(heading);
        }
        for (const auto& title : declared) {
            auto piece = title;
            if (title.find(' ') != std::string::npos && (!data_.site.empty() || !title_element_.empty())) piece = longest_piece(title);
            titles.push_back(piece);
            if (piece != title) titles.push_back(title);
        }
        if (headings_.size() == 1) titles.push_back(headings_.front());
    }

    const PageTree& tree_;
    const PageMetaNames& names_;
    const DateReader& dates_;
    PageMetadata data_;
    std::map<std::string, std::vector<Found>> found_;
    std::vector<LinkedData> linked_;
    std::vector<DateEvidence> items_, pages_, times_;
    std::vector<std::string> headings_, item_authors_;
    std::string title_element_, script_date_, script_source_;
};

}  // namespace

PageMetaNames::PageMetaNames(const DataFiles& files) {
    const Table table(files.display_name("page_meta.tsv"), files["page_meta.tsv"]);
    for (const auto& row : table.rows()) {
        const auto field = row["field"];
        if (field == "script-published") script_names_.emplace_back(row["name"]);
        else names_.emplace(ascii_lower(row["name"]), Meaning{std::string(field), row.line()});
    }
}

const PageMetaNames::Meaning* PageMetaNames::find(std::string_view name) const {
    const auto found = names_.find(std::string(name));
    return found == names_.end() ? nullptr : &found->second;
}

PageMetadata read_page_metadata(const PageTree& tree, const PageMetaNames& names, const DateReader& dates) {
    return MetadataReader(tree, names, dates).read();
}

}  // namespace babad
