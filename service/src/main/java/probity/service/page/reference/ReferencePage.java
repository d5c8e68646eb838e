package probity.service.page.reference;

import java.time.LocalDate;
import java.util.List;
import probity.service.page.Fact;
import probity.service.page.Figures;
import probity.service.page.Pager;
import probity.service.page.chart.Course;
import probity.service.page.chart.Edge;
import probity.service.page.chart.History;
import probity.service.page.chart.Ruler;
import probity.service.page.chart.Step;
import probity.service.page.subject.Sum;
import probity.service.page.subject.SumRow;
import probity.service.page.upload.ProgressPage;

/// Every part of the pages with invented contents.
public record ReferencePage(
        List<Fact> states, List<Ruler> rulers, History broad, History narrow, Sum sum, ProgressPage progress) {

    private static final List<Edge> BANDS = List.of(
            new Edge(0, "Basic", "Basic"),
            new Edge(300, "Silver 300", "Silver 300"),
            new Edge(400, "Gold 400", "Gold 400"));

    /// The contents, with the figures of a language.
    public static ReferencePage of(Figures figures) {
        Course course = course();
        return new ReferencePage(
                everyState(),
                List.of(
                        Ruler.draw(reading(BANDS, 1, 380), 560),
                        Ruler.draw(reading(BANDS, 1, 380), 340),
                        Ruler.draw(reading(crowded(), 3, 1204), 560),
                        Ruler.draw(reading(crowded(), 3, 1204), 340),
                        Ruler.draw(reading(BANDS, 0, -40), 560)),
                History.draw(course, figures, 640),
                History.draw(course, figures, 340),
                sampleSum(),
                new ProgressPage(
                        "City Green Card",
                        "records.csv",
                        "",
                        "7,400 rows done of about 11,148. About 3 seconds left.",
                        664,
                        "",
                        ""));
    }

    private static List<Fact> everyState() {
        return List.of(
                Fact.of("proposed", "Proposed"),
                Fact.of("in-force", "In force"),
                Fact.of("disputed", "Disputed"),
                Fact.of("done", "Repaired"),
                Fact.of("ended", "Ended 4 Nov 2027"),
                Fact.of("to-do", "To do"),
                Fact.of("refused", "Refused"),
                Fact.of("sample", "Sample"));
    }

    private static Ruler.Reading reading(List<Edge> edges, int held, long score) {
        return new Ruler.Reading(edges, held, score, "" + score, score + " points");
    }

    private static List<Edge> crowded() {
        return List.of(
                new Edge(1, "New 1", "New 1"),
                new Edge(15, "Voter 15", "Voter 15"),
                new Edge(50, "Commenter 50", "Commenter 50"),
                new Edge(1000, "Established 1,000", "Established 1,000"),
                new Edge(20000, "Trusted 20,000", "Trusted 20,000"));
    }

    private static Course course() {
        return new Course(
                List.of(
                        new Step(LocalDate.of(2025, 12, 1), 50),
                        new Step(LocalDate.of(2026, 5, 1), 250),
                        new Step(LocalDate.of(2026, 5, 14), 310),
                        new Step(LocalDate.of(2026, 8, 18), 260),
                        new Step(LocalDate.of(2026, 9, 1), 380)),
                List.of(
                        new Step(LocalDate.of(2027, 4, 30), 180),
                        new Step(LocalDate.of(2027, 5, 14), 120),
                        new Step(LocalDate.of(2027, 9, 1), 0)),
                LocalDate.of(2026, 11, 22),
                List.of(
                        new Edge(300, "Silver from 300", "Silver from 300"),
                        new Edge(400, "Gold from 400", "Gold from 400")),
                "380 today",
                "From December 2025 to 22 November 2026 the points went from 50 to 380.");
    }

    private static Sum sampleSum() {
        return new Sum(
                "How 380 points come about",
                List.of(
                        SumRow.step("Start", "Every member starts here", "0"),
                        row("g1", "Bus statement, 46 trips", "Harbour Transit · article 3 · 30 Apr 2026", "+230"),
                        SumRow.step("Limit of article 3", "At most 200 points in a calendar year", "\u221230"),
                        row("g2", "Volunteering, 6 hours", "Food Bank Z · article 1 · 14 May 2026", "+60"),
                        row("g3", "Volunteering, 12 hours", "Food Bank Z · article 1 · 1 Sep 2026", "+120")),
                "Points",
                "380",
                new Pager("1 to 5 of 12", "", "#next"));
    }

    private static SumRow row(String id, String name, String under, String points) {
        return new SumRow(false, id, new SumRow.Heading(name, under), "30 Apr 2027", "180, Basic", points, "#" + id);
    }
}
