#include "core/syntax/relation_names.hpp"

#include <algorithm>

namespace babad {

const std::vector<std::string_view>& relation_names() {
    static const std::vector<std::string_view> names{
        "root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:tmod", "csubj", "ccomp", "xcomp", "advcl",
        "acl", "acl:relcl", "nmod", "nmod:poss", "nmod:tmod", "amod", "appos", "nummod", "advmod", "det", "case", "mark", "cc",
        "conj", "aux", "aux:pass", "cop", "compound", "compound:prt", "fixed", "flat", "list", "parataxis", "discourse",
        "vocative", "expl", "dislocated", "orphan", "goeswith", "reparandum", "punct", "dep"};
    return names;
}

std::optional<UdRelation> parse_relation(std::string_view name) {
    if (name == "obl:unmarked") return UdRelation::obl_tmod;
    if (name == "nmod:unmarked") return UdRelation::nmod_tmod;
    if (name == "clf") return UdRelation::nummod;
    const auto& names = relation_names();
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) found = std::find(names.begin(), names.end(), name.substr(0, name.find(':')));
    if (found == names.end()) return std::nullopt;
    return static_cast<UdRelation>(found - names.begin());
}

}  // namespace babad
