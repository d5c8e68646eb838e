package probity.service.page.subject;

import java.util.List;
import probity.service.page.chart.History;

/// The course of a score: two drawings of one figure, and its twin in figures.
///
/// @param csv address of all figures as a file
/// @param shortened a sentence saying that the table holds the newest rows only; empty when it holds all
public record CourseView(History broad, History narrow, String legend, List<Row> rows, String shortened, String csv) {

    public CourseView {
        rows = List.copyOf(rows);
    }

    /// @param projected true for a day to come
    public record Row(String day, String score, String band, boolean projected) {}
}
