#include <fmt/format.h>

#include "core/pipeline/knowledge.hpp"
#include "core/syntax/clause_finder.hpp"
#include "tools/syntax_trainer.hpp"

namespace babad::tools {

namespace {

/// One role over a treebank: given only where the treebank names one, unless told otherwise.
struct RoleCounts {
    std::size_t gold = 0, given = 0, exact = 0, inside = 0;

    void count(std::optional<std::uint32_t> wanted, const Argument* found, bool count_spurious) {
        gold += wanted.has_value();
        given += found != nullptr && (wanted || count_spurious);
        if (!wanted || found == nullptr) return;
        exact += found->head == *wanted;
        inside += found->phrase.contains(*wanted);
    }

    void print(std::string_view name) const {
        const auto share = [](std::size_t part, std::size_t whole) {
            return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
        };
        fmt::print("  {:<18} gold {:>5}  right head P {:.1f} R {:.1f}  right phrase P {:.1f} R {:.1f}\n", name, gold, share(exact, given),
                   share(exact, gold), share(inside, given), share(inside, gold));
    }
};

const Argument* find_argument(const Clause& clause, ArgumentRole role) {
    for (const auto& argument : clause.arguments)
        if (argument.role == role) return &argument;
    return nullptr;
}

Document document_of(const TreeSentence& sentence, Language language) {
    Article article;
    article.text = sentence.content;
    article.language = language;
    Sentence whole;
    whole.span = {0, static_cast<std::uint32_t>(sentence.content.size())};
    whole.tokens = {0, static_cast<std::uint32_t>(sentence.size())};
    return Document(std::move(article), {whole}, sentence.tokens);
}

class RoleMeasure {
public:
    explicit RoleMeasure(const LanguagePack& pack) : pack_(pack) {}

    void add(const TreeSentence& sentence) {
        const auto document = document_of(sentence, pack_.language);
        const auto syntax = analyse_sentence(document, 0, pack_);
        for (std::uint32_t verb = 0; verb < sentence.size(); ++verb) {
            const auto relation = sentence.relations[verb];
            if (sentence.tags[verb] != Upos::verb || relation == UdRelation::amod || relation == UdRelation::compound) continue;
            add_verb(sentence, verb, find_clause(document, syntax, {verb, verb + 1}, false, pack_));
        }
    }

    void print(std::string_view path) const {
        fmt::print("{}\n", path);
        subject_.print("subject, active");
        passive_.print("subject, passive");
        object_.print("object");
        agent_.print("agent");
    }

private:
    void add_verb(const TreeSentence& sentence, std::uint32_t verb, const Clause& clause) {
        std::optional<std::uint32_t> subject, object, agent;
        bool passive = false;
        for (std::uint32_t child = 0; child < sentence.size(); ++child) {
            if (sentence.heads[child] != static_cast<std::int32_t>(verb)) continue;
            const auto relation = sentence.relations[child];
            if (relation == UdRelation::nsubj || relation == UdRelation::nsubj_pass) subject = child;
            passive = passive || relation == UdRelation::nsubj_pass;
            if (relation == UdRelation::obj) object = child;
            if (relation == UdRelation::obl_agent) agent = child;
        }
        const bool relative = subject && sentence.relations[verb] == UdRelation::acl_relcl &&
                              pack_.function_words[sentence.tokens[*subject].key].has(FunctionClass::relative);
        if (relative) subject = static_cast<std::uint32_t>(sentence.heads[verb]);
        (passive ? passive_ : subject_).count(subject, find_argument(clause, ArgumentRole::subject), false);
        object_.count(object, find_argument(clause, ArgumentRole::object), true);
        agent_.count(agent, find_argument(clause, ArgumentRole::agent), false);
    }

    const LanguagePack& pack_;
    RoleCounts subject_, passive_, object_, agent_;
};

}  // namespace

void measure_roles(Language language, const std::string& path) {
    const Knowledge knowledge;
    RoleMeasure measure(knowledge.pack(language));
    for (const auto& pair : read_treebank(path)) measure.add(pair.retokenized.size() > 0 ? pair.retokenized : pair.gold);
    measure.print(path);
}

}  // namespace babad::tools
