#include "core/chronicle/event_disputes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/calendar/edtf.hpp"

namespace babad {

namespace {

void add(Dispute& dispute, const std::string& value, const std::string& report) {
    const auto found = std::find(dispute.values.begin(), dispute.values.end(), value);
    if (found == dispute.values.end()) {
        dispute.values.push_back(value);
        dispute.reports.push_back({report});
    } else {
        dispute.reports[static_cast<std::size_t>(found - dispute.values.begin())].push_back(report);
    }
}

std::string written(const Quantity& number) {
    if (number.low && number.high && *number.low != *number.high) return fmt::format("{}..{}", *number.low, *number.high);
    if (number.low) return number.high ? fmt::format("{}", *number.low) : fmt::format(">={}", *number.low);
    return number.high ? fmt::format("<={}", *number.high) : "?";
}

Dispute of_dates(const Event& event) {
    Dispute dispute{"date", {}, {}};
    bool apart = false;
    for (const auto& report : event.reports) {
        if (!report.date) continue;
        add(dispute, to_edtf(*report.date), report.id);
        for (const auto& other : event.reports)
            if (other.date && !overlaps(tolerant(*report.date), tolerant(*other.date))) apart = true;
    }
    return apart ? dispute : Dispute{};
}

Dispute of_status(const Event& event) {
    Dispute dispute{"status", {}, {}};
    for (const auto& report : event.reports) add(dispute, std::string(name(report.status)), report.id);
    return dispute;
}

Dispute of_places(const Event& event) {
    Dispute dispute{"place", {}, {}};
    for (const auto& report : event.reports)
        if (report.place && report.place->precision != "country") add(dispute, report.place->name, report.id);
    return dispute;
}

}  // namespace

std::vector<Dispute> find_disputes(const Event& event) {
    std::vector<Dispute> disputes{of_dates(event), of_status(event), of_places(event)};
    std::set<std::string> counted;
    for (const auto& report : event.reports)
        for (const auto& number : report.numbers) counted.insert(number.what);
    for (const auto& what : counted) {
        Dispute dispute{what, {}, {}};
        for (const auto& report : event.reports)
            for (const auto& number : report.numbers)
                if (number.what == what) add(dispute, written(number), report.id);
        disputes.push_back(std::move(dispute));
    }
    std::erase_if(disputes, [](const Dispute& dispute) { return dispute.values.size() < 2; });
    return disputes;
}

}  // namespace babad
