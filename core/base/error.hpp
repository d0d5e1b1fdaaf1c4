#pragma once
#include <stdexcept>
#include <string>
#include <utility>

namespace babad {

/// Trouble that ends the work: a bad table, store or output. `main` prints `what()` as one line,
/// then the hint, and exits with 1. Text is for people: what, where, and (hint) what to do.
class Error : public std::runtime_error {
public:
    explicit Error(const std::string& what, std::string hint = {})
        : std::runtime_error(what), hint_(std::move(hint)) {}

    /// What the user can do about it; empty where there is nothing to add.
    const std::string& hint() const { return hint_; }

private:
    std::string hint_;
};

/// A wrong flag or a wrong query: the same one line, exit code 2.
class UsageError : public Error {
public:
    using Error::Error;
};

}  // namespace babad
