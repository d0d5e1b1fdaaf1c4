#pragma once
#include <string>
#include <vector>

#include "core/lexicon/data_files.hpp"
#include "core/lexicon/world.hpp"

namespace babad {

/// What in the tables of actors can hardly be meant, though each row by itself can be read; each finding begins with file and line:
///
///     data/world/people.tsv:812: Kim Yong-hyun is defence_minister of KOR from 2024-09-06 on, while Shin Won-sik is since 2023-10-07 (…:640)
///
/// - clash: one full name of two actors in one language, both at one time;
/// - overlap: one person twice in one office at one time; or two holders of an office that only one has (head of government, foreign and
///   defence minister) for more than a month, as the dates are given by month at times.
///
/// In the order of the tables. What cannot be read at all (unknown codes, days that do not exist) `World` refuses itself.
std::vector<std::string> check_world(const DataFiles& files, const World& world);

}  // namespace babad
