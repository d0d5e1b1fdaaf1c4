// Any bytes as a query: an answer in SQL, or a UsageError; and what was normalised means itself.
#include <cstdint>
#include <cstdlib>

#include "core/base/error.hpp"
#include "core/pipeline/knowledge.hpp"
#include "io/query.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const babad::Knowledge knowledge;
    static const babad::QueryTables tables{knowledge.world, knowledge.ontology, knowledge.memberships, knowledge.episodes};
    try {
        const auto query = babad::compile_query({reinterpret_cast<const char*>(data), size}, tables);
        const auto again = babad::compile_query(query.normalized, tables);
        if (again.normalized != query.normalized) std::abort();
    } catch (const babad::UsageError&) {
    }
    return 0;
}
