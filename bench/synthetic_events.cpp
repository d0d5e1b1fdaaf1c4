#include "bench/synthetic_events.hpp"

#include <fmt/format.h>

#include <array>

#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

constexpr std::uint64_t actor_count = 200;
constexpr std::uint64_t word_count = 20'000;
constexpr std::int32_t first_day = 12'784;  // 2005-01-01
constexpr std::uint64_t day_count = 7'300;

struct Act {
    PloverType type;
    const char* kind;
};
using enum PloverType;
constexpr std::array<Act, 10> acts{{{consult, "meeting"}, {consult, "talks"}, {accuse, "condemnation"}, {request, "demand"}, {aid, "military_aid"},
                                    {mobilize, "deployment"}, {assault, "attack"}, {assault, "airstrike"}, {agree, "agreement"}, {sanction, "sanction"}}};

std::string actor_code(std::uint64_t number) {
    return {static_cast<char>('A' + number / 26 % 26), static_cast<char>('A' + number % 26), 'X'};
}

}  // namespace

struct SyntheticEvents::Happening {
    Act act{};
    std::uint64_t source = 0, target = 0, place = 0;
    std::int32_t day = 0;
    std::vector<std::uint64_t> words;
};

std::uint64_t SyntheticEvents::next() {
    random_ ^= random_ << 13U;
    random_ ^= random_ >> 7U;
    random_ ^= random_ << 17U;
    return random_ >> 11U;
}

SyntheticEvents::Happening SyntheticEvents::make_happening() {
    Happening happening;
    happening.act = acts[below(acts.size())];
    happening.source = busy(actor_count);
    happening.target = (happening.source + 1 + busy(actor_count - 1)) % actor_count;
    happening.place = below(300);
    happening.day = first_day + static_cast<std::int32_t>(below(day_count));
    for (int i = 0; i < 10; ++i) happening.words.push_back(busy(word_count));
    return happening;
}

Report SyntheticEvents::make_report(const Happening& happening, std::uint32_t place_in_article) {
    Report report;
    report.type = happening.act.type;
    report.kind = happening.act.kind;
    const auto party = [&](std::uint64_t number, Party::Side side) {
        report.parties.push_back({side, {actor_code(number), {}, {}, "GOV", "Actor " + actor_code(number)}, {}});
    };
    const bool both = report.type == consult || report.type == agree;
    party(happening.source, Party::Side::actor);
    party(happening.target, both ? Party::Side::actor : Party::Side::recipient);
    const auto roll = below(20);
    report.date = roll == 0 ? month_range(civil(Day{happening.day}).year, civil(Day{happening.day}).month) : day_range(Day{happening.day});
    report.date_choice.basis = DateBasis::explicit_date;
    if (below(2) == 0) report.place = Place{fmt::format("Town{}", happening.place), actor_code(happening.target), 1, 2, "city"};
    report.quote = fmt::format("Actor {}", actor_code(happening.source));
    for (const auto word : happening.words) report.quote += fmt::format(" w{}", below(4) == 0 ? busy(word_count) : word);
    report.trigger = {Field::text, place_in_article * 200, place_in_article * 200 + 5, "trigg"};
    report.sentence_start = place_in_article * 200;
    report.confidence.total = 0.8;
    return report;
}

std::vector<ChronicleFile::Batch::Entry> SyntheticEvents::articles(std::size_t reports) {
    std::vector<ChronicleFile::Batch::Entry> entries;
    std::vector<Happening> recent;
    while (entries.size() * 2 < reports) {
        ChronicleFile::Batch::Entry entry;
        auto& article = entry.article;
        article.id = fmt::format("s{}", articles_++);
        article.source = fmt::format("Outlet {}", below(40));
        article.url = "https://example.org/" + article.id;
        article.title = "Title " + article.id;
        article.language = Language::english;
        for (std::uint32_t place = 0; place < 2; ++place) {
            const bool told_before = !recent.empty() && below(5) < 2;
            if (!told_before) recent.push_back(make_happening());
            if (recent.size() > 64) recent.erase(recent.begin());
            entry.reports.push_back(make_report(told_before ? recent[below(recent.size())] : recent.back(), place));
        }
        article.text = entry.reports[0].quote + "\n\n" + entry.reports[1].quote;
        article.published = parse_publication_time(iso_date(*entry.reports[0].date->first));
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace babad
