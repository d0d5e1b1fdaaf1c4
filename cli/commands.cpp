#include "cli/command.hpp"

namespace babad {

const std::vector<Command>& commands() {
    static const std::vector<Command> list{
        {"articles", "print what was read of each article, and why", define_articles},
        {"dates", "print the time expressions of articles as JSON lines", define_dates},
    };
    return list;
}

}  // namespace babad
