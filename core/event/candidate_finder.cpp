#include "core/event/candidate_finder.hpp"

#include <algorithm>

#include "core/event/definiteness.hpp"

namespace babad {
namespace {

constexpr std::uint32_t furthest_verb = 4;  ///< tokens behind an auxiliary

bool is_verbal(FormKind kind) { return kind != FormKind::nominal && kind != FormKind::adjective; }

/// "…," ancam Tarar: a bare verb between a quote and its speaker.
bool tells_quote(const SentenceFacts& facts, TokenRange tokens) {
    if (tokens.begin < facts.tokens.begin + 2 || tokens.end >= facts.tokens.end || !facts.is_nominal(tokens.end)) return false;
    const auto mark = facts.document().word(tokens.begin - 1);
    const auto before = facts.document().word(tokens.begin - 2);
    const auto closes = [](std::string_view text) { return text == "\"" || text == "”" || text == "'" || text == "’"; };
    return closes(mark) || (mark == "," && closes(before));
}

/// Whether a form agrees with the tag of its word. A headline's capitals mislead the tagger; phrases need no tag.
bool agrees(const SentenceFacts& facts, TokenRange tokens, const TriggerForm& form) {
    const Upos tag = facts.tag(tokens.begin);
    const bool indonesian = facts.input.pack.language == Language::indonesian;
    if (form.kind == FormKind::bare && indonesian)
        return facts.in_title() || (tokens.begin > facts.tokens.begin && facts.tag(tokens.begin - 1) == Upos::pron) || tells_quote(facts, tokens);
    if (indonesian || facts.in_title()) return true;
    if (tokens.size() > 1) {
        if (!is_verbal(form.kind)) return true;
        for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
            if (const Upos part = facts.tag(t); part == Upos::verb || part == Upos::aux || part == Upos::adj) return true;
        return false;
    }
    if (is_verbal(form.kind)) return tag == Upos::verb || tag == Upos::aux || (tag == Upos::adj && form.kind != FormKind::base);
    return tag != Upos::verb && tag != Upos::aux;
}

bool inside_name_or_date(const SentenceFacts& facts, TokenRange tokens) {
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
        if (facts.time_at(t)) return true;
    const ActorMention* mention = facts.mention_at(tokens.begin);
    // "Congress ousted President Boluarte": the verb before a name may look like its epithet ("the ousted president").
    const bool verb_before = mention && mention->tokens.begin == tokens.begin && facts.is_verb(tokens.begin) && tokens.begin > facts.tokens.begin &&
                             facts.is_nominal(tokens.begin - 1);
    if (mention && !verb_before && mention->tokens.begin <= tokens.begin && tokens.end <= mention->tokens.end) return true;
    return std::any_of(facts.places.begin(), facts.places.end(), [&](const PlaceMention& place) {
        return place.tokens.size() > tokens.size() && place.tokens.contains(tokens);
    });
}

/// "Associated Press", "Operasi Lilin": a capital inside a running sentence.
bool part_of_unknown_name(const SentenceFacts& facts, TokenRange tokens) {
    const auto& all = facts.document().tokens();
    const std::uint32_t t = tokens.begin;
    if (facts.in_title() || !all[t].capital || all[t].all_capitals || t == facts.tokens.begin) return false;
    const bool after_word = all[t - 1].kind == TokenKind::word || all[t - 1].kind == TokenKind::number;
    return after_word;
}

/// "New Zealand pilot freed after 19 months": headlines tell in the present, so that a past form without an object is the participle of a
/// passive. Only of words that act upon somebody or something.
bool is_headline_passive(const SentenceFacts& facts, const Clause& clause, const TriggerForm& form, const Trigger& sense) {
    const bool past = form.kind == FormKind::past_or_participle || form.kind == FormKind::participle;
    if (!facts.in_title() || !past || clause.voice != Voice::active) return false;
    const std::uint32_t behind = clause.predicate.end;
    const bool bare = behind >= facts.tokens.end || facts.time_at(behind) || (!facts.is_nominal(behind) && facts.tag(behind) != Upos::det && facts.tag(behind) != Upos::adj);
    if (!bare) return false;
    const bool acts_upon = std::any_of(sense.frame.begin(), sense.frame.end(), [](const FrameArgument& argument) {
        return argument.slot == FrameSlot::object &&
               (argument.role == FrameRole::recipient || argument.role == FrameRole::theme || argument.role == FrameRole::person);
    });
    return acts_upon && std::none_of(clause.arguments.begin(), clause.arguments.end(),
                                     [](const Argument& argument) { return argument.role == ArgumentRole::object; });
}

/// "uji coba itu": a definite noun whose conditions fail may still refer to an event told before.
bool try_as_reference(const SentenceFacts& facts, std::span<const std::uint32_t> values, Candidate& candidate) {
    if (!candidate.sense || !candidate.nominal || !points_back(facts, candidate)) return false;
    for (const auto value : values) {
        const TriggerForm& form = facts.input.pack.triggers.form(value);
        const Trigger& sense = facts.input.pack.triggers.trigger(form);
        if (form.kind != FormKind::nominal || !sense.type || !sense.referring) continue;
        candidate.form = form;
        candidate.sense = &sense;
        candidate.reference = true;
        return true;
    }
    return false;
}

/// "must", "harus" tell a demand by the verb that they stand on.
TokenRange predicate_of(const SentenceFacts& facts, TokenRange tokens) {
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
        if (facts.is_verb(t) || facts.is_nominal(t)) return tokens;
    if (facts.tag(tokens.begin) != Upos::aux && facts.tag(tokens.end - 1) != Upos::aux) return tokens;
    for (std::uint32_t t = tokens.end; t < facts.tokens.end && t - tokens.end < furthest_verb; ++t) {
        if (facts.is_verb(t) || facts.tag(t) == Upos::adj) return {t, t + 1};
        if (facts.is_break(t)) break;
    }
    return tokens;
}

/// Tries the senses of one match; fills `candidate` with the first that holds.
bool choose_sense(const SentenceFacts& facts, TokenRange tokens, std::span<const std::uint32_t> values, Candidate& candidate) {
    const TriggerLexicon& lexicon = facts.input.pack.triggers;
    bool has_verbal = false, has_nominal = false;
    for (const auto value : values) (is_verbal(lexicon.form(value).kind) ? has_verbal : has_nominal) = true;

    const auto try_as = [&](bool nominal) {
        bool analysed = false;
        for (const auto value : values) {
            const TriggerForm& form = lexicon.form(value);
            if (is_verbal(form.kind) == nominal || !agrees(facts, tokens, form)) continue;
            if (!analysed) {
                candidate = {tokens, nullptr, {}, nominal, find_clause(facts.document(), facts.syntax, predicate_of(facts, tokens), nominal, facts.input.pack), {}};
                if (nominal) candidate.host = find_host(facts, tokens);
                analysed = true;
            }
            candidate.form = form;
            candidate.sense = &lexicon.trigger(form);
            const Voice read = candidate.clause.voice;
            if (!nominal && is_headline_passive(facts, candidate.clause, form, *candidate.sense)) candidate.clause.voice = Voice::passive;
            if (Frame(facts, candidate).conditions_hold(*candidate.sense)) return true;
            candidate.clause.voice = read;
        }
        return false;
    };
    const Upos tag = facts.tag(tokens.begin);
    const bool verb_first = has_verbal && (tag == Upos::verb || tag == Upos::aux || !has_nominal);
    if (try_as(!verb_first)) return true;
    if (!verb_first && try_as_reference(facts, values, candidate)) return true;
    // A word that the tagger may have wrong in a headline: "India strikes Pakistan".
    return has_verbal && has_nominal && facts.in_title() && try_as(verb_first);
}

}  // namespace

bool has_trigger(const TriggerLexicon& lexicon, std::span<const std::uint64_t> keys) {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (lexicon.longest(keys.subspan(i))) return true;
    return false;
}

std::vector<Candidate> find_candidates(const SentenceFacts& facts, std::vector<Rejection>& rejections) {
    const TriggerLexicon& lexicon = facts.input.pack.triggers;
    std::vector<Candidate> candidates;
    std::vector<PhraseTrie::Match> matches;
    for (std::uint32_t token = facts.tokens.begin; token < facts.tokens.end;) {
        matches.clear();
        lexicon.all(facts.keys.subspan(token, facts.tokens.end - token), matches);
        std::uint32_t next = token + 1;
        for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
            const TokenRange tokens{token, token + match->tokens};
            if (inside_name_or_date(facts, tokens) || part_of_unknown_name(facts, tokens)) continue;
            Candidate candidate;
            if (!choose_sense(facts, tokens, match->values, candidate)) continue;
            if (candidate.sense->type) candidates.push_back(std::move(candidate));
            else rejections.push_back(facts.rejection(tokens, std::nullopt, "another meaning"));
            next = tokens.end;
            break;
        }
        token = next;
    }
    // A verb that tells an event of its own is no light verb: "condemned the attack".
    for (auto& candidate : candidates) {
        if (!candidate.host || !candidate.host->light) continue;
        const bool event = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
            return other.tokens.contains(candidate.host->verb.begin);
        });
        if (event) candidate.host->light.reset();
    }
    return candidates;
}

}  // namespace babad
