// Runs a fuzz target without libFuzzer: each seed, then a fixed number of mutations of seeds, from a fixed random sequence.
// So the test run covers the targets with any compiler, and under the sanitizer preset too; scripts/fuzz digs deeper.
//
//     fuzz_NAME_mutations ROUNDS SEED_FOLDER
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Random = std::mt19937;

std::vector<std::string> read_seeds(const char* folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds{"", std::string(1, '\0')};
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

std::size_t below(Random& random, std::size_t bound) { return bound == 0 ? 0 : random() % bound; }

/// One small change: a byte, a cut, a repeat, a splice with another seed, a run of one byte.
void mutate(std::string& text, const std::vector<std::string>& seeds, Random& random) {
    const std::size_t at = below(random, text.size());
    const std::size_t length = below(random, std::min<std::size_t>(text.size() - at, 64) + 1);
    switch (random() % 6) {
        case 0:
            if (!text.empty()) text[at] = static_cast<char>(random());
            break;
        case 1: text.erase(at, length); break;
        case 2: text.insert(at, text.substr(at, length)); break;
        case 3: {
            const auto& other = seeds[below(random, seeds.size())];
            const std::size_t from = below(random, other.size());
            text.insert(at, other.substr(from, below(random, 200)));
            break;
        }
        case 4: text.insert(at, std::string(below(random, 300), static_cast<char>(random()))); break;
        default: text.insert(at, 1, "\"'()[]{}<>/\\,.;:&|-+*0129 \n\t"[random() % 29]);
    }
    if (text.size() > 20000) text.resize(20000);
}

void run(const std::string& text) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: fuzz_NAME_mutations ROUNDS SEED_FOLDER\n", stderr);
        return 2;
    }
    const auto seeds = read_seeds(argv[2]);
    for (const auto& seed : seeds) run(seed);
    Random random(1);
    const long rounds = std::strtol(argv[1], nullptr, 10);
    for (long round = 0; round < rounds; ++round) {
        std::string text = seeds[below(random, seeds.size())];
        for (std::size_t changes = 1 + below(random, 8); changes > 0; --changes) mutate(text, seeds, random);
        run(text);
    }
    return 0;
}
