#include "core/event/report_extractor.hpp"
namespace babad {
std::vector<Report> extract_reports(const Extraction&) { return {}; }
}
