#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/command.hpp"
#include "core/actor/actor_coder.hpp"
#include "core/actor/mention_finder.hpp"
#include "core/base/error.hpp"
#include "core/base/escape.hpp"
#include "core/base/unicode.hpp"
#include "core/calendar/edtf.hpp"
#include "core/lexicon/crosswalk.hpp"
#include "core/lexicon/world_check.hpp"
#include "core/pipeline/knowledge.hpp"
#include "core/text/document_builder.hpp"

namespace babad {

namespace {

struct ActorsFlags {
    std::string name;
    std::string date;
    std::string language = "en";
    bool check = false;
};

std::string term_dates(const World::Term& term) {
    const auto first = iso_date(term.from);
    return term.open ? fmt::format("{}/.. (as of {})", first, term.as_of) : fmt::format("{}/{}", first, iso_date(term.past - 1));
}

/// "    ISO 360, COW 850, GW 850, Wikidata Q252"; nothing where no other collection is known to have it.
void print_crosswalk(const Crosswalk::Row& row) {
    std::string line;
    const auto add = [&](std::string_view collection, std::string_view number) {
        if (!number.empty()) line += fmt::format("{}{} {}", line.empty() ? "" : ", ", collection, number);
    };
    add("ISO", row.iso_numeric);
    add("COW", row.cow);
    add("GW", row.gw);
    add("Wikidata", row.wikidata);
    if (!line.empty()) fmt::print("    {}\n", line);
}

/// "person/prabowo-subianto  Prabowo Subianto" and each of its terms, the one that holds marked.
void print_entity(const Knowledge& knowledge, std::uint32_t index, std::optional<Day> day) {
    const World& world = knowledge.world;
    const auto& entity = world.entity(index);
    fmt::print("  {}  {}, {}\n", entity.id, entity.name_en, name(entity.kind));
    const auto* holds = day ? world.term_at(index, *day) : nullptr;
    for (const auto& term : world.terms(index))
        fmt::print("  {} {}  {}  {}\n", &term == holds ? "*" : " ", term_dates(term), term.code, term.role);
    if (day && !world.terms(index).empty() && !holds) fmt::print("    no office on {} is known\n", iso_date(*day));
    if (entity.from || entity.to)
        fmt::print("    exists {}/{}\n", entity.from ? iso_date(*entity.from) : "..", entity.to ? iso_date(*entity.to) : "..");
    if (entity.kind != World::Kind::person && !entity.as_of.empty()) fmt::print("    as of {}\n", entity.as_of);
    print_crosswalk(Crosswalk(knowledge.files, world).find(entity.id));
}

/// What the words are read as, as if they were an article of that day: "Menlu RI Sugiono" → IDN.
std::size_t print_readings(const Knowledge& knowledge, const ActorsFlags& flags, std::optional<Day> day) {
    Article article;
    article.id = "actors";
    article.text = flags.name;
    article.language = *parse_language(flags.language);
    if (day) article.published = PublicationTime{*day, iso_date(*day)};
    const auto& pack = knowledge.pack(article.language);
    const auto document = build_document(article, pack);
    const auto mentions = find_mentions(document, pack, knowledge.world);
    std::size_t count = 0;
    for (const auto& mention : mentions.actors) {
        for (const auto& actor : mention.actors) {
            ++count;
            fmt::print("{}  {}  ({}: {}{}{})\n", actor.code, actor.name, name(mention.basis), document.text(mention.span),
                       actor.role.empty() ? "" : ", ", actor.role);
            if (const auto known = knowledge.world.find(actor.actor_id)) print_entity(knowledge, *known, day);
        }
    }
    for (const auto& place : mentions.places)
        fmt::print("place  {}{}, {}  {} {:.3f} {:.3f}\n", place.place.name, place.place.province.empty() ? "" : ", " + place.place.province,
                   place.place.country, place.place.precision, place.place.latitude, place.place.longitude);
    return count + mentions.places.size();
}

/// The tables of actors, built in or given by --data: one line a finding.
int run_check(const Knowledge& knowledge) {
    const Crosswalk crosswalk(knowledge.files, knowledge.world);
    const auto findings = check_world(knowledge.files, knowledge.world);
    for (const auto& finding : findings) fmt::print("{}\n", finding);
    if (findings.empty()) fmt::print("{} actors under {} names and {} places: nothing to report\n", knowledge.world.entity_count(), knowledge.world.alias_count(), knowledge.world.place_count());
    return findings.empty() ? 0 : 1;
}

int run_actors(const Session& session, const ActorsFlags& flags) {
    std::optional<Day> day;
    if (!flags.date.empty()) {
        day = parse_iso_date(flags.date);
        if (!day) throw UsageError(fmt::format("--date {}: no such day", flags.date), "write YYYY-MM-DD");
    }
    if (!parse_language(flags.language) || parse_language(flags.language) == Language::other)
        throw UsageError(fmt::format("--lang {}: not a language babad reads", flags.language), "use id or en");
    if (flags.name.empty() && !flags.check) throw UsageError("no name to look up", "babad actors NAME, or --check");
    const Knowledge knowledge(session.data);
    if (flags.check) return run_check(knowledge);
    if (const auto known = knowledge.world.find(flags.name)) {
        fmt::print("{}\n", knowledge.world.entity(*known).code);
        print_entity(knowledge, *known, day);
        return 0;
    }
    if (print_readings(knowledge, flags, day) > 0) return 0;
    fmt::print("no actor and no place is known by this name\n");
    return 1;
}

}  // namespace

void define_actors(CLI::App& app, Session& session) {
    auto flags = std::make_shared<ActorsFlags>();
    app.add_option("NAME", flags->name, "A name, a phrase as in news, an id or a code");
    app.add_option("--date", flags->date, "The day at which offices are looked up; default: the last in the tables")->type_name("DATE");
    app.add_option("--lang", flags->language, "Language of the words: id or en")->type_name("LANG")->capture_default_str();
    app.add_flag("--check", flags->check, "Say what in the tables clashes or overlaps, with file and line");
    app.callback([flags, &session] { session.run = [flags, &session] { return run_actors(session, *flags); }; });
}

}  // namespace babad
