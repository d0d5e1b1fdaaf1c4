#include "io/query_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "core/base/strings.hpp"

namespace babad {

namespace {

using Strings = std::vector<std::string>;

constexpr std::string_view by_date = "e.day_from IS NULL, e.day_from, e.day_to, e.id";
constexpr std::size_t default_top = 10;

const std::set<std::string_view> graph_stages{"ego", "path", "centrality", "blocs", "balance", "components"};

/// Columns that events are sorted by.
std::string_view sort_column(std::string_view name) {
    if (name == "date") return "e.day_from";
    if (name == "sources") return "e.sources";
    if (name == "articles") return "e.articles";
    if (name == "score") return "e.score";
    if (name == "conf" || name == "confidence") return "e.confidence";
    if (name == "type" || name == "kind") return name == "type" ? "e.type" : "e.kind";
    return {};
}

class PlanMaker {
public:
    PlanMaker(const ParsedQuery& query, const QueryVocabulary& vocabulary)
        : query_(query), vocabulary_(vocabulary), filter_(compile_filter(query, query.filter, vocabulary)) {}

    QueryPlan make() {
        plan_.words = filter_.words.empty() ? "all events" : "events " + filter_.words;
        plan_.normal = filter_.normal;
        for (const auto& stage : query_.stages) add(stage);
        if (!plan_.table) {
            plan_.sql = selection();
            plan_.parameters = filter_.parameters;
        } else if (!table_order_.empty() || table_limit_) {
            plan_.sql = fmt::format("SELECT * FROM ({}){}{}", plan_.sql, table_order_.empty() ? "" : " ORDER BY " + table_order_, limit_text(table_limit_));
        }
        return std::move(plan_);
    }

private:
    [[noreturn]] void fail(std::size_t at, std::size_t length, const std::string& what, const std::string& hint) const {
        fail_query(query_.text, at, length, what, hint);
    }

    void add(const QueryStage& stage) {
        plan_.normal += fmt::format("{}| {}", plan_.normal.empty() ? "" : " ", stage.name);
        for (const auto& word : stage.words) plan_.normal += word.quoted ? " \"" + word.text + "\"" : " " + word.text;
        if (graph_stages.contains(stage.name)) {
            if (plan_.table) fail(stage.at, stage.name.size(), fmt::format("{} needs events, not a table", stage.name), "put it first");
            plan_.graph_stages.push_back(stage);
            plan_.words += fmt::format("; {}", stage.name);
        } else if (!plan_.graph_stages.empty()) {
            fail(stage.at, stage.name.size(), fmt::format("{} cannot follow {}", stage.name, plan_.graph_stages.back().name), "put it before");
        } else if (stage.name == "sort") {
            sort(stage);
        } else if (stage.name == "limit") {
            const auto count = number(stage, 0, 0);
            (plan_.table ? table_limit_ : limit_) = count;
            plan_.words += fmt::format("; the first {}", count);
        } else {
            make_table(stage);
        }
    }

    void make_table(const QueryStage& stage) {
        if (plan_.table) fail(stage.at, stage.name.size(), "there is a table already", "one of count, top, score, facet in a query");
        if (stage.name == "count") {
            count(stage);
        } else if (stage.name == "top") {
            top(stage);
        } else if (stage.name == "score") {
            score(stage);
        } else if (stage.name == "facet") {
            facet(stage);
        } else {
            const auto near = nearest(stage.name, query_stage_names());
            const auto all = query_stage_names();
            const bool drawn = stage.name == "timeline" || stage.name == "graph";
            fail(stage.at, stage.name.size(), fmt::format("no stage \"{}\"", stage.name),
                 drawn ? "`babad timeline`, `babad diagram` and `babad export` take a query and draw it"
                       : near.empty() ? "one of " + join({all.begin(), all.end()}, " ") : fmt::format("did you mean {}?", near));
        }
        plan_.table = true;
    }

    std::size_t number(const QueryStage& stage, std::size_t at, std::size_t otherwise) const {
        if (at >= stage.words.size()) {
            if (otherwise > 0) return otherwise;
            fail(stage.at, stage.name.size(), fmt::format("{} needs a number", stage.name), fmt::format("| {} 50", stage.name));
        }
        const auto& word = stage.words[at];
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(word.text.data(), word.text.data() + word.text.size(), value);
        if (error != std::errc() || end != word.text.data() + word.text.size() || value > 1'000'000'000)
            fail(word.at, word.text.size(), fmt::format("\"{}\" is no number", word.text), "");
        return value;
    }

    void sort(const QueryStage& stage) {
        if (stage.words.size() != 1) fail(stage.at, stage.name.size(), "sort needs one key", "| sort -sources");
        const auto& word = stage.words.front();
        const bool down = word.text.front() == '-';
        const auto key = word.text.substr(down ? 1 : 0);
        const auto direction = down ? " DESC" : "";
        plan_.words += fmt::format("; sorted by {}{}", key, down ? ", most first" : "");
        if (plan_.table) {
            if (std::find(columns_.begin(), columns_.end(), key) == columns_.end())
                fail(word.at, word.text.size(), fmt::format("no column \"{}\"", key), "one of " + join(columns_, " "));
            table_order_ = fmt::format("\"{}\"{}", key, direction);
            return;
        }
        const auto column = sort_column(key);
        if (column.empty()) fail(word.at, word.text.size(), fmt::format("events are not sorted by \"{}\"", key), "one of date sources articles score conf type kind");
        order_ = fmt::format("{}{}, {}", column, direction, by_date);
    }

    static std::string limit_text(std::optional<std::size_t> limit) { return limit ? fmt::format(" LIMIT {}", *limit) : ""; }

    std::string selection() const {
        return fmt::format("SELECT e.n FROM events e WHERE {} ORDER BY {}{}", filter_.sql, order_.empty() ? by_date : std::string_view(order_), limit_text(limit_));
    }

    /// Condition for the rows of a table: the filter itself, or the limited selection.
    std::string rows() const { return limit_ ? fmt::format("e.n IN (SELECT n FROM ({}))", selection()) : filter_.sql; }

    /// Words after an optional "by" as dimensions.
    std::vector<const QueryDimension*> dimensions(const QueryStage& stage) {
        std::vector<const QueryDimension*> found;
        for (const auto& word : stage.words) {
            if (word.text == "by" || word.text == "scale:plover") continue;
            if (stage.name == "top" && !word.text.empty() && std::isdigit(static_cast<unsigned char>(word.text[0]))) continue;
            const auto& all = query_dimensions();
            const auto match = std::find_if(all.begin(), all.end(), [&](const QueryDimension& d) { return d.name == word.text; });
            if (match == all.end()) {
                std::vector<std::string_view> names;
                for (const auto& dimension : all) names.push_back(dimension.name);
                const auto near = nearest(word.text, names);
                fail(word.at, word.text.size(), fmt::format("nothing to count by \"{}\"", word.text),
                     near.empty() ? "one of " + join({names.begin(), names.end()}, " ") : fmt::format("did you mean {}?", near));
            }
            found.push_back(&*match);
            if (!match->note.empty() && std::find(plan_.notes.begin(), plan_.notes.end(), match->note) == plan_.notes.end())
                plan_.notes.emplace_back(match->note);
        }
        if (found.size() > 4) fail(stage.at, stage.name.size(), "too many things to count by", "at most four");
        return found;
    }

    /// Each event once for each value of the dimensions.
    std::string spread(const std::vector<const QueryDimension*>& dimensions, std::string_view more) const {
        Strings selected;
        std::set<std::string_view> joins;
        for (const auto* dimension : dimensions) {
            selected.push_back(fmt::format("{} AS \"{}\"", dimension->expression, dimension->name));
            joins.insert(dimension->join);
        }
        if (joins.size() > 2) throw_many_joins();
        return fmt::format("SELECT DISTINCT {}{}e.n{} FROM events e{} WHERE {}", join(selected, ", "), selected.empty() ? "" : ", ", more,
                           join({joins.begin(), joins.end()}, ""), rows());
    }

    [[noreturn]] void throw_many_joins() const { fail_query(query_.text, 0, 1, "actors, pairs and outlets are counted one at a time"); }

    static std::string names(const std::vector<const QueryDimension*>& dimensions) {
        Strings names;
        for (const auto* dimension : dimensions) names.push_back(fmt::format("\"{}\"", dimension->name));
        return join(names, ", ");
    }

    void note_columns(const std::vector<const QueryDimension*>& dimensions, std::initializer_list<const char*> more) {
        for (const auto* dimension : dimensions) columns_.emplace_back(dimension->name);
        columns_.insert(columns_.end(), more.begin(), more.end());
    }

    void count(const QueryStage& stage) {
        const auto by = dimensions(stage);
        note_columns(by, {"events"});
        plan_.words += by.empty() ? "; counted" : fmt::format("; counted by {}", names(by));
        plan_.parameters = filter_.parameters;
        if (by.empty()) {
            plan_.sql = fmt::format("SELECT count(*) AS events FROM events e WHERE {}", rows());
        } else {
            plan_.sql = fmt::format("SELECT {0}, count(*) AS events FROM ({1}) GROUP BY {0} ORDER BY {0}", names(by), spread(by, ""));
        }
    }

    void top(const QueryStage& stage) {
        const auto by = dimensions(stage);
        if (by.empty()) fail(stage.at, stage.name.size(), "top needs something to count by", "| top target 10");
        const auto& last = stage.words.back();
        const bool counted = std::isdigit(static_cast<unsigned char>(last.text[0])) != 0;
        const auto most = counted ? number(stage, stage.words.size() - 1, 0) : default_top;
        note_columns(by, {"events"});
        plan_.words += fmt::format("; the {} most frequent by {}", most, names(by));
        plan_.parameters = filter_.parameters;
        plan_.sql = fmt::format("SELECT {0}, count(*) AS events FROM ({1}) GROUP BY {0} ORDER BY events DESC, {0} LIMIT {2}", names(by), spread(by, ""), most);
    }

    void score(const QueryStage& stage) {
        for (const auto& word : stage.words)
            if (word.text.starts_with("scale:") && word.text != "scale:plover")
                fail(word.at, word.text.size(), fmt::format("no scale \"{}\"", word.text.substr(6)), "scale:plover");
        const auto by = dimensions(stage);
        note_columns(by, {"events", "vcoop", "mcoop", "vconf", "mconf", "sum", "mean"});
        plan_.words += by.empty() ? "; scored" : fmt::format("; scored by {}", names(by));
        plan_.notes.push_back(fmt::format("scores on the scale {}; counts of the four classes stand beside sum and mean", Ontology::score_scale));
        plan_.parameters = filter_.parameters;
        const auto keys = names(by);
        plan_.sql = fmt::format(
            "SELECT {}{}count(*) AS events, sum(quad = 'vcoop') AS vcoop, sum(quad = 'mcoop') AS mcoop, sum(quad = 'vconf') AS vconf, "
            "sum(quad = 'mconf') AS mconf, round(sum(score), 3) AS sum, round(avg(score), 3) AS mean FROM ({}){}{}{}{}",
            keys, keys.empty() ? "" : ", ", spread(by, ", e.quad, e.score"), keys.empty() ? "" : " GROUP BY ", keys, keys.empty() ? "" : " ORDER BY ", keys);
    }

    void facet(const QueryStage& stage) {
        const auto by = dimensions(stage);
        if (by.empty()) fail(stage.at, stage.name.size(), "facet needs something to count by", "| facet type,actor");
        columns_ = {"facet", "value", "events"};
        plan_.words += fmt::format("; facets {}", names(by));
        Strings parts;
        for (const auto* dimension : by) {
            parts.push_back(fmt::format("SELECT * FROM (SELECT '{0}' AS facet, \"{0}\" AS value, count(*) AS events FROM ({1}) GROUP BY \"{0}\" "
                                        "ORDER BY events DESC, value LIMIT {2})",
                                        dimension->name, spread({dimension}, ""), default_top));
            plan_.parameters.insert(plan_.parameters.end(), filter_.parameters.begin(), filter_.parameters.end());
        }
        plan_.sql = join(parts, " UNION ALL ");
    }

    const ParsedQuery& query_;
    const QueryVocabulary& vocabulary_;
    QueryFragment filter_;
    QueryPlan plan_;
    std::string order_, table_order_;
    std::optional<std::size_t> limit_, table_limit_;
    Strings columns_;
};

}  // namespace

QueryPlan make_plan(const ParsedQuery& query, const QueryVocabulary& vocabulary) { return PlanMaker(query, vocabulary).make(); }

std::vector<std::string_view> query_stage_names() {
    std::vector<std::string_view> names{"count", "top", "score", "facet", "sort", "limit"};
    names.insert(names.end(), graph_stages.begin(), graph_stages.end());
    return names;
}

}  // namespace babad
