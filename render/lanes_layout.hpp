#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/chronicle/timeline.hpp"
#include "render/labels.hpp"
#include "render/text_measure.hpp"
#include "render/time_axis.hpp"

namespace babad {

/// An actor's lane; the last may gather the actors that have none of their own (empty code).
struct Lane {
    std::string code;
    std::string label;
    std::uint32_t events = 0;
};

/// Which lanes an event stands in: indices of its actors' and its recipients' lanes, each once, and the one that holds its label.
struct LaneEvent {
    std::vector<std::size_t> actors, recipients;
    std::size_t home = 0;
};

/// At most `most` lanes, the busiest actors first, then reordered so that events join near lanes (barycentre, then swaps of
/// neighbours while they shorten).
std::vector<Lane> choose_lanes(const std::vector<TimelineEntry>& entries, const Labels& labels, std::size_t most);
std::vector<LaneEvent> lanes_of_events(const std::vector<TimelineEntry>& entries, const std::vector<Lane>& lanes);

/// An entry of a page: its mark's x, its row in the home lane where its label has found room.
struct LaneItem {
    std::size_t entry = 0;      ///< into Timeline::entries
    double x = 0;
    std::string words;          ///< its label, cut to fit
    double words_width = 0;
    std::optional<std::size_t> row;  ///< absent: mark only, on the lane's upper strip
    bool has_extent = false, clipped_start = false, clipped_end = false;
    double extent_from = 0, extent_to = 0;
};

struct LanePage {
    TimeAxis axis;
    std::vector<LaneItem> items;      ///< in date order
    std::vector<double> lane_tops;    ///< y of each lane, and of the end of the last
    std::vector<std::size_t> hidden;  ///< labels without room, by lane
};

/// What a page of lanes measures, in points.
struct LaneFrame {
    double left = 0, right = 0;   ///< of the axis
    double top = 0, bottom = 0;   ///< of the lanes
    static constexpr double strip = 11;  ///< of marks without label, at the head of each lane
    static constexpr double row = 12.5;
    static constexpr double text_size = 7.2;
    static constexpr double label_limit = 150;
};

/// Splits the entries into as few pages as give nearly all labels room, at quiet gaps, and sets each.
std::vector<LanePage> lay_out_lanes(const Timeline& timeline, const std::vector<LaneEvent>& events, std::size_t lanes,
                                    const Ontology& ontology, const Labels& labels, TextMeasure& measure, const LaneFrame& frame);

}  // namespace babad
