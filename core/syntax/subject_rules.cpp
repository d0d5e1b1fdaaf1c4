#include "core/syntax/subject_rules.hpp"

#include "core/syntax/noun_chunk.hpp"
#include "core/syntax/rule_tagger.hpp"

namespace babad {

namespace {

constexpr int share_depth = 3;
constexpr std::uint32_t relative_reach = 8;

class SubjectSearch {
public:
    SubjectSearch(const SentenceView& view, std::uint32_t verb, int depth) : view_(view), verb_(verb), depth_(depth) {
        side_.edge = verb;
    }

    LeftSide run() {
        if (speaker_follows()) return std::move(side_);
        at_ = verb_;
        while (!done_ && at_ > view_.begin()) step(at_ - 1);
        return std::move(side_);
    }

private:
    /// ", kata Menlu": the subject of a verb of speech after a comma or quote stands behind it.
    bool speaker_follows() {
        if (!view_.indonesian() || verb_ == view_.begin()) return false;
        const bool comma = view_.comma(verb_ - 1);
        const bool quote = view_.quote(verb_ - 1) || (comma && verb_ - 1 > view_.begin() && view_.quote(verb_ - 2));
        // "…," ancam Tarar: any verb without an affix may stand there behind a quote.
        const bool bare = quote && !view_.pack().verb_shapes.of(folded_word(view_.document(), verb_));
        if (!bare && !(view_.is(verb_, FunctionClass::speech) && (comma || quote))) return false;
        if (verb_ + 1 >= view_.end() || !view_.in_chunk(verb_ + 1)) return false;
        const auto chunk = chunk_at(view_, verb_ + 1);
        if (!chunk.bare && !chunk.time) take(chunk.range, chunk.head);
        return true;
    }

    /// Looks at `token`, the one just left of `at_`; moves `at_` or ends the search.
    void step(std::uint32_t token) {
        if (view_.is(token, FunctionClass::relative) && relative_use(token)) return antecedent(token);
        if (view_.in_chunk(token)) return nominal(token);
        if (view_.verb(token)) return other_verb(token);
        if (view_.coordinator(token)) return share_before(token, true);
        if (shares(token)) return share_before(token, false);
        if (view_.auxiliary(token) || view_.quote(token)) return move_to(token);
        if (view_.closing(token)) return jump_parenthesis(token);
        if (view_.comma(token) && !comma_) {
            comma_ = true;
            comma_adjacent_ = !jumped_;
            return move_to(token);
        }
        done_ = true;
    }

    void move_to(std::uint32_t token) { at_ = token; }

    /// "that" and "which" are relatives only after a noun.
    bool relative_use(std::uint32_t token) const {
        if (view_.indonesian()) return true;
        if (token == view_.begin()) return false;
        return view_.in_chunk(token - 1) || (view_.comma(token - 1) && view_.tag(token) == Upos::pron) || view_.closing(token - 1);
    }

    /// A preposition or subordinator before a verb that has no subject of its own: "untuk", "by", "setelah".
    bool shares(std::uint32_t token) const { return view_.is(token, FunctionClass::sharing) && !seen_chunk_; }

    void jump_parenthesis(std::uint32_t token) {
        if (const auto before = view_.before_parenthesis(token)) at_ = *before + 1;
        else done_ = true;
    }

    void take(TokenRange phrase, std::uint32_t head) {
        phrase.end = past_acronym(view_, phrase.end);
        side_.subject = Argument{ArgumentRole::subject, {}, head, phrase};
        side_.edge = std::min(side_.edge, phrase.begin);
        done_ = true;
    }

    void take(const NounChunk& chunk) {
        const auto phrase = joined_left(view_, chunk);
        const auto head = phrase == chunk.range ? chunk.head : chunk_at(view_, phrase.begin).head;
        take(phrase, head);
    }

    /// The noun phrase that ends left of "yang".
    void antecedent(std::uint32_t token) {
        done_ = true;
        auto t = token;
        side_.relative = true;
        if (t > view_.begin() && view_.comma(t - 1)) --t;
        if (t > view_.begin() && view_.closing(t - 1)) {
            const auto before = view_.before_parenthesis(t - 1);
            if (!before) return;
            t = *before + 1;
        }
        if (t == view_.begin() || !view_.in_chunk(t - 1)) return;
        auto chunk = chunk_at(view_, t - 1);
        // a time or a place with its preposition is not the antecedent of an act: "kapal di Natuna pada Senin, yang …"
        while (chunk.time && chunk.range.begin > view_.begin()) {
            auto before = chunk.range.begin - 1;
            if (view_.preposition(before) && before > view_.begin()) --before;
            if (!view_.in_chunk(before)) break;
            chunk = chunk_at(view_, before);
        }
        if (const auto noun = before_name(chunk)) chunk = *noun;
        if (const auto issuer = issuer_of(chunk)) return share(*issuer);
        take(chunk.range, chunk.head);
    }

    /// "tentara di Papua yang menembak", "pakta dengan Rusia yang mewajibkan": names are told apart by no clause, the noun before them is.
    std::optional<NounChunk> before_name(const NounChunk& chunk) const {
        if (chunk.range.begin < view_.begin() + 2 || view_.tag(chunk.head) != Upos::propn) return std::nullopt;
        const auto preposition = chunk.range.begin - 1;
        if (!view_.preposition(preposition) || view_.is(preposition, FunctionClass::agent)) return std::nullopt;
        auto before = preposition - 1;
        if (view_.preposition(before) && before > view_.begin()) --before;  // "pernyataan bersama di APEC"
        if (!view_.in_chunk(before)) return std::nullopt;
        const auto noun = chunk_at(view_, before);
        const bool common = !noun.time && !noun.bare && view_.tag(noun.head) != Upos::propn && view_.tag(noun.head) != Upos::pron;
        return common || view_.is(preposition, FunctionClass::locative) ? std::optional(noun) : std::nullopt;
    }

    /// "mengeluarkan pernyataan yang mengecam": the verb whose subject speaks through the words.
    std::optional<std::uint32_t> issuer_of(const NounChunk& chunk) const {
        if (!view_.is(chunk.head, FunctionClass::utterance) || chunk.range.begin == view_.begin()) return std::nullopt;
        const auto before = chunk.range.begin - 1;
        return view_.verb(before) ? std::optional(before) : std::nullopt;
    }

    void nominal(std::uint32_t token) {
        const auto chunk = chunk_at(view_, token);
        seen_chunk_ = true;
        jumped_ = true;
        const auto joined = chunk.time || chunk.bare ? chunk.range : joined_left(view_, chunk);
        if (joined.begin == view_.begin()) {
            if (chunk.time || chunk.bare) done_ = true;
            else take(chunk);
            return;
        }
        const auto before = joined.begin - 1;
        if (chunk.bare) return move_to(view_.is(before, FunctionClass::relative) || view_.preposition(before) ? before : joined.begin);
        if (opens_clause(before, joined)) return take(chunk);
        if (view_.preposition(before)) return jump_oblique(before, joined, chunk);
        if (chunk.time && !view_.verb(before)) {
            at_ = joined.begin;
            if (view_.comma(before)) at_ = before;
            return;
        }
        if (view_.verb(before)) return object_of(before, chunk);
        if (comma_ && view_.auxiliary(before))
            if (const auto yang = relative_before(before)) return jump_relative(*yang);
        if (comma_ && view_.comma(before) && apposition(before)) return;
        take(chunk);
    }

    /// "sejak Putin dan Kim menandatangani": a word of time right before a subject that its verb follows is no preposition.
    bool opens_clause(std::uint32_t word, TokenRange phrase) const {
        if (!view_.indonesian() || comma_ || !view_.is(word, FunctionClass::temporal) || !view_.subordinator(word)) return false;
        auto t = past_acronym(view_, phrase.end);
        while (t < verb_ && view_.auxiliary(t)) ++t;
        return t == verb_ && !chunk_at(view_, phrase.begin).time;
    }

    void jump_oblique(std::uint32_t preposition, TokenRange phrase, const NounChunk& chunk) {
        phrase.end = past_acronym(view_, phrase.end);
        side_.obliques.push_back({ArgumentRole::oblique, folded_word(view_.document(), preposition), chunk.head, phrase});
        at_ = preposition;
        side_.edge = std::min(side_.edge, preposition);
        // "Di Jakarta, …": what stands before belongs to another clause unless a comma was not needed
        while (at_ > view_.begin() && view_.preposition(at_ - 1)) --at_;
        close_pair();
    }

    /// "…, dengan dukungan TNI, kembali mengusir": the comma before an insertion whose closing comma was crossed.
    void close_pair() {
        if (!comma_adjacent_ || at_ == view_.begin() || !view_.comma(at_ - 1)) return;
        comma_adjacent_ = false;
        --at_;
    }

    void jump_relative(std::uint32_t relative) {
        at_ = relative;
        side_.obliques.clear();  // they stood in the relative clause
        if (at_ > view_.begin() && view_.comma(at_ - 1)) --at_;
    }

    /// The chunk is the object of an earlier verb.
    void object_of(std::uint32_t earlier, const NounChunk& chunk) {
        if (const auto yang = relative_before(earlier)) return jump_relative(*yang);
        if (comma_adjacent_) return share(earlier);
        if (chunk.time || chunk.bare) return share(earlier);
        take(chunk.range, chunk.head);
    }

    std::optional<std::uint32_t> relative_before(std::uint32_t token) const {
        for (auto t = token; t > view_.begin() && t + relative_reach > token;) {
            --t;
            if (view_.is(t, FunctionClass::relative)) return t;
            if (view_.punctuation(t)) break;
        }
        return std::nullopt;
    }

    /// "AS, sekutu lama Manila, mengutuk": the noun phrase before the first comma.
    bool apposition(std::uint32_t comma) {
        if (comma == view_.begin()) return false;
        auto last = comma - 1;
        if (view_.closing(last)) {
            const auto before = view_.before_parenthesis(last);
            if (!before) return false;
            last = *before;
        }
        if (!view_.in_chunk(last)) return false;
        const auto chunk = chunk_at(view_, last);
        if (chunk.time || chunk.bare) return false;
        const auto joined = joined_left(view_, chunk);
        if (joined.begin > view_.begin() &&
            (view_.preposition(joined.begin - 1) || view_.verb(joined.begin - 1)))
            return false;
        take(chunk);
        return true;
    }

    void other_verb(std::uint32_t token) {
        if (const auto yang = relative_before(token); yang && comma_) return jump_relative(*yang);
        share(token);
    }

    void share_before(std::uint32_t token, bool beside) {
        const auto verb = view_.verb_before(token);
        if (!verb) {
            done_ = true;
            return;
        }
        share(*verb, beside);
    }

    /// `beside`: joined by a conjunction, so that what the other verb governs is no subject ("meminta maaf dan memerintahkan").
    void share(std::uint32_t verb, bool beside = false) {
        done_ = true;
        side_.shared_with = verb;
        if (depth_ >= share_depth) return;
        if (view_.is(verb, FunctionClass::control) && !(beside && view_.indonesian()))
            if (const auto object = object_between(verb)) return take(object->range, object->head);
        auto other = SubjectSearch(view_, verb, depth_ + 1).run();
        side_.subject = std::move(other.subject);
    }

    std::optional<NounChunk> object_between(std::uint32_t verb) const {
        for (auto t = verb + 1; t < verb_; ++t) {
            if (view_.in_chunk(t)) {
                const auto chunk = chunk_at(view_, t);
                if (!chunk.time && !chunk.bare) return chunk;
                t = chunk.range.end - 1;
            } else if (!view_.auxiliary(t)) {
                break;
            }
        }
        return std::nullopt;
    }

    const SentenceView& view_;
    std::uint32_t verb_;
    int depth_;
    std::uint32_t at_ = 0;
    bool done_ = false;
    bool comma_ = false;
    bool comma_adjacent_ = false;  ///< the comma stands right before the verb
    bool jumped_ = false;
    bool seen_chunk_ = false;
    LeftSide side_;
};

}  // namespace

LeftSide find_left_side(const SentenceView& view, std::uint32_t verb) { return SubjectSearch(view, verb, 0).run(); }

}  // namespace babad
