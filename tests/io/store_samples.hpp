#pragma once
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>

#include "io/chronicle_file.hpp"
#include "tests/core/chronicle/report_samples.hpp"

namespace babad {

/// An article with the given reports.
inline ChronicleFile::Batch::Entry make_entry(const std::string& id, const std::vector<Sample>& samples) {
    ChronicleFile::Batch::Entry entry;
    entry.article.id = id;
    entry.article.source = "outlet of " + id;
    entry.article.url = "https://example.org/" + id;
    entry.article.title = "title of " + id;
    entry.article.published = parse_publication_time("2024-11-18T17:10:00+07:00");
    entry.article.language = Language::indonesian;
    entry.article.text = "text of " + id;
    for (const auto& sample : samples) entry.reports.push_back(make_input(sample).report);
    return entry;
}

/// A chronicle in an empty folder of its own, which goes with it.
class SampleStore {
public:
    explicit SampleStore(const std::string& name)
        : folder_(std::filesystem::temp_directory_path() / ("babad-" + name + "-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        chronicle_ = std::make_unique<ChronicleFile>(folder_ / "news.babad", ChronicleFile::Mode::create, sample_ontology());
    }
    ~SampleStore() {
        chronicle_.reset();
        std::filesystem::remove_all(folder_);
    }
    SampleStore(const SampleStore&) = delete;
    SampleStore& operator=(const SampleStore&) = delete;

    ChronicleFile& chronicle() { return *chronicle_; }
    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
    std::unique_ptr<ChronicleFile> chronicle_;
};

}  // namespace babad
