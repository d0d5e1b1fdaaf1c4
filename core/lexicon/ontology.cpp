#include "core/lexicon/ontology.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"

namespace babad {
namespace {

constexpr std::array<std::string_view, plover_type_count> type_names{
    "AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
    "ACCUSE", "REJECT",  "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};
constexpr std::array<std::string_view, 4> quad_names{"vcoop", "mcoop", "vconf", "mconf"};
constexpr std::array<std::string_view, 5> status_names{"asserted", "claimed", "planned", "denied", "hypothetical"};

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

double read_number(const Table::Row& row, std::string_view column) {
    const std::string_view text = row[column];
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) row.fail(fmt::format("{} is no number", column));
    return value;
}

PloverType read_type(const Table::Row& row, std::string_view column) {
    const auto type = parse_plover_type(row[column]);
    if (!type) row.fail(fmt::format("unknown type \"{}\"", row[column]));
    return *type;
}

std::map<std::string, std::string, std::less<>> read_labels(const Table::Row& row) {
    return {{"id", std::string(row["id"])}, {"en", std::string(row["en"])}};
}

std::string_view label(const std::map<std::string, std::string, std::less<>>& labels, std::string_view language) {
    const auto found = labels.find(language);
    return found == labels.end() ? labels.find("en")->second : found->second;
}

std::string choice_key(PloverType type, std::string_view mode, std::string_view kind) {
    return fmt::format("{}/{}/{}", name(type), mode, kind);
}

std::vector<std::string> read_list(std::string_view text) {
    std::vector<std::string> items;
    for (const auto item : split_list(text, ',')) items.emplace_back(item);
    return items;
}

}  // namespace

std::string_view name(PloverType type) { return type_names[static_cast<std::size_t>(type)]; }
std::string_view name(Quad quad) { return quad_names[static_cast<std::size_t>(quad)]; }
std::string_view name(Status status) { return status_names[static_cast<std::size_t>(status)]; }

std::optional<PloverType> parse_plover_type(std::string_view name) {
    return parse<PloverType>(type_names, ascii_upper(name));
}
std::optional<Quad> parse_quad(std::string_view name) { return parse<Quad>(quad_names, name); }
std::optional<Status> parse_status(std::string_view name) { return parse<Status>(status_names, name); }

Ontology::Ontology(const DataFiles& files) {
    const auto table = [&](std::string_view file) { return Table(files.display_name(file), files[file]); };

    std::array<bool, plover_type_count> seen{};
    const Table types = table("ontology/types.tsv");
    for (const auto& row : types.rows()) {
        const auto index = static_cast<std::size_t>(read_type(row, "type"));
        const auto quad = parse_quad(row["quad"]);
        if (!quad) row.fail("unknown quad class");
        seen[index] = true;
        types_[index].quad = *quad;
        types_[index].score = read_number(row, "score");
        types_[index].needs_recipient = row["recipient"] == "required";
        types_[index].cameo = std::string(row["cameo"]);
        types_[index].labels = read_labels(row);
    }
    for (std::size_t i = 0; i < seen.size(); ++i)
        if (!seen[i]) types.rows().back().fail(fmt::format("no row for {}", type_names[i]));

    const Table modes = table("ontology/modes.tsv");
    for (const auto& row : modes.rows()) {
        TypeRow& type = types_[static_cast<std::size_t>(read_type(row, "type"))];
        type.modes.emplace_back(row["mode"]);
        if (!row["score"].empty()) type.mode_scores.emplace(row["mode"], read_number(row, "score"));
    }
    const Table kinds = table("ontology/kinds.tsv");
    for (const auto& row : kinds.rows()) {
        kinds_.emplace_back(row["kind"]);
        kind_labels_.emplace(row["kind"], read_labels(row));
    }
    read_like_kinds(kinds);
    const Table lasting = table("ontology/lasting_kinds.tsv");
    for (const auto& row : lasting.rows()) {
        if (!is_kind(row["kind"])) row.fail("unknown kind");
        lasting_kinds_.emplace(row["kind"]);
    }
    const Table contexts = table("ontology/contexts.tsv");
    for (const auto& row : contexts.rows()) context_labels_.emplace(row["context"], read_labels(row));

    const Table cameo = table("ontology/cameo.tsv");
    for (const auto& row : cameo.rows()) {
        CameoMeaning meaning;
        if (!row["plover"].empty()) meaning.type = read_type(row, "plover");
        meaning.modes = read_list(row["modes"]);
        meaning.contexts = read_list(row["contexts"]);
        meaning.name = std::string(row["name"]);
        for (const auto& mode : meaning.modes)
            if (!meaning.type || !is_mode(*meaning.type, mode)) row.fail(fmt::format("no mode \"{}\"", mode));
        meanings_.emplace(row["code"], std::move(meaning));
    }
    const Table choices = table("ontology/cameo_choice.tsv");
    for (const auto& row : choices.rows()) {
        const PloverType type = read_type(row, "type");
        if (!row["mode"].empty() && !is_mode(type, row["mode"])) row.fail("unknown mode");
        if (!row["kind"].empty() && !is_kind(row["kind"])) row.fail("unknown kind");
        if (!meanings_.contains(row["code"])) row.fail("unknown CAMEO code");
        cameo_.emplace(choice_key(type, row["mode"], row["kind"]), row["code"]);
    }
}

Quad Ontology::quad(PloverType type) const { return types_[static_cast<std::size_t>(type)].quad; }

double Ontology::score(PloverType type, std::string_view mode) const {
    const TypeRow& row = types_[static_cast<std::size_t>(type)];
    const auto found = row.mode_scores.find(mode);
    return found == row.mode_scores.end() ? row.score : found->second;
}

bool Ontology::is_mode(PloverType type, std::string_view mode) const {
    const auto& modes = types_[static_cast<std::size_t>(type)].modes;
    return std::find(modes.begin(), modes.end(), mode) != modes.end();
}

void Ontology::read_like_kinds(const Table& table) {
    like_kinds_.resize(kinds_.size(), std::vector<bool>(kinds_.size()));
    for (const auto& row : table.rows()) {
        const auto own = *kind_number(row["kind"]);
        like_kinds_[own][own] = true;
        for (const auto name : split_list(row["like"], ',')) {
            const auto other = kind_number(name);
            if (!other) row.fail(fmt::format("unknown kind \"{}\"", name));
            like_kinds_[own][*other] = like_kinds_[*other][own] = true;
        }
    }
}

std::optional<std::size_t> Ontology::kind_number(std::string_view kind) const {
    const auto found = std::find(kinds_.begin(), kinds_.end(), kind);
    if (found == kinds_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - kinds_.begin());
}

bool Ontology::is_kind(std::string_view kind) const { return kind_labels_.contains(kind); }

std::string_view Ontology::kind_label(std::string_view kind, std::string_view language) const {
    const auto found = kind_labels_.find(kind);
    return found == kind_labels_.end() ? kind : label(found->second, language);
}

std::string_view Ontology::type_label(PloverType type, std::string_view language) const {
    return label(types_[static_cast<std::size_t>(type)].labels, language);
}

std::string_view Ontology::context_label(std::string_view context, std::string_view language) const {
    const auto found = context_labels_.find(context);
    return found == context_labels_.end() ? context : label(found->second, language);
}

bool Ontology::needs_recipient(PloverType type) const { return types_[static_cast<std::size_t>(type)].needs_recipient; }

std::string_view Ontology::cameo(PloverType type, std::string_view mode, std::string_view kind) const {
    for (const auto& key : {choice_key(type, mode, kind), choice_key(type, mode, ""), choice_key(type, "", kind)})
        if (const auto found = cameo_.find(key); found != cameo_.end()) return found->second;
    return types_[static_cast<std::size_t>(type)].cameo;
}

const Ontology::CameoMeaning* Ontology::cameo_meaning(std::string_view code) const {
    for (; code.size() >= 2; code.remove_suffix(1))
        if (const auto found = meanings_.find(code); found != meanings_.end()) return &found->second;
    return nullptr;
}

const std::vector<std::string>& Ontology::modes(PloverType type) const {
    return types_[static_cast<std::size_t>(type)].modes;
}

}  // namespace babad
