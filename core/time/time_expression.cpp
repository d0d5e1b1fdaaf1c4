#include "core/time/time_expression.hpp"

namespace babad {

std::string_view name(TimexType type) {
    switch (type) {
        case TimexType::date: return "DATE";
        case TimexType::time: return "TIME";
        case TimexType::duration: return "DURATION";
        case TimexType::set: break;
    }
    return "SET";
}

}  // namespace babad
