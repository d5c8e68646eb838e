package probity.service.page.chart;

import java.time.LocalDate;
import java.util.List;

/// How a score went and how it goes on by itself.
///
/// @param was up to and including `today`, ascending, at least one step
/// @param ends after `today`, with no further record, ascending
/// @param edges of the bands, ascending, without the lowest
/// @param sentence the finding, for those who do not see the figure
public record Course(
        List<Step> was, List<Step> ends, LocalDate today, List<Edge> edges, String todayLabel, String sentence) {

    public Course {
        was = List.copyOf(was);
        ends = List.copyOf(ends);
        edges = List.copyOf(edges);
        if (was.isEmpty()) {
            throw new IllegalArgumentException("a course has at least one step");
        }
    }

    /// A little before the first change: what stood still before it needs no room.
    LocalDate first() {
        LocalDate begun = was.getFirst().day();
        LocalDate changed = was.size() > 1 ? was.get(1).day() : begun.isBefore(today) ? begun : today;
        LocalDate lead = changed.minusDays(margin(changed));
        return was.size() > 1 && begun.isAfter(lead) ? begun : lead;
    }

    /// A little after the last change, so that its step can be seen.
    LocalDate last() {
        return end().plusDays(margin(first()));
    }

    private LocalDate end() {
        return ends.isEmpty() ? today : ends.getLast().day();
    }

    private long margin(LocalDate from) {
        return Math.max(14, (end().toEpochDay() - from.toEpochDay()) / 14);
    }

    /// The score of today.
    long now() {
        return was.getLast().score();
    }

    long least() {
        return extremes().min().orElse(0);
    }

    long most() {
        return extremes().max().orElse(0);
    }

    private java.util.stream.LongStream extremes() {
        return java.util.stream.Stream.of(was, ends).flatMap(List::stream).mapToLong(Step::score);
    }
}
