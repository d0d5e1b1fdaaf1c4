#include "io/site_rules.hpp"

#include "core/base/strings.hpp"
#include "core/base/tsv.hpp"

namespace babad {

SiteRules::SiteRules(const DataFiles& files) {
    const Table table(files.display_name("sites.tsv"), files["sites.tsv"]);
    for (const auto& row : table.rows()) {
        SiteRule rule{std::string(row["outlet"]), std::string(row["container"]), {}};
        for (const auto name : split_list(row["noise"], ',')) rule.noise.emplace_back(name);
        if (!rules_.emplace(row["host"], std::move(rule)).second) row.fail("a host said twice");
    }
}

const SiteRule* SiteRules::find(std::string_view host) const {
    while (!host.empty()) {
        if (const auto found = rules_.find(std::string(host)); found != rules_.end()) return &found->second;
        const auto dot = host.find('.');
        if (dot == std::string_view::npos) break;
        host.remove_prefix(dot + 1);
    }
    return nullptr;
}

}  // namespace babad
