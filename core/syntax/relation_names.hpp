#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace babad {

/// Relations of Universal Dependencies that the labeller tells apart; subtypes that it does not are folded into their
/// universal relation.
enum class UdRelation : std::uint8_t {
    root, nsubj, nsubj_pass, obj, iobj, obl, obl_agent, obl_tmod, csubj, ccomp, xcomp, advcl, acl, acl_relcl, nmod,
    nmod_poss, nmod_tmod, amod, appos, nummod, advmod, det, case_, mark, cc, conj, aux, aux_pass, cop, compound,
    compound_prt, fixed, flat, list, parataxis, discourse, vocative, expl, dislocated, orphan, goeswith, reparandum,
    punct, dep
};
inline constexpr std::size_t relation_count = 44;

/// Names in the order of the enumerators: "root", "nsubj", "nsubj:pass" …
const std::vector<std::string_view>& relation_names();

/// "nsubj:outer" → nsubj, "obl:unmarked" → obl_tmod; nothing for an unknown relation.
std::optional<UdRelation> parse_relation(std::string_view name);

}  // namespace babad
