package probity.service.page.subject;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Band;
import probity.core.result.NextChange;
import probity.service.csv.CsvText;
import probity.service.page.Words;
import probity.service.page.chart.Course;
import probity.service.page.chart.Edge;
import probity.service.page.chart.History;
import probity.service.page.chart.Step;
import probity.service.page.naming.Naming;

/// The course of a score as figure, table and file.
public final class Courses {

    /// How many steps the table shows; the file holds all.
    private static final int SHOWN = 60;

    private static final int BROAD = 640;
    private static final int NARROW = 340;

    private Courses() {}

    static CourseView draw(Naming naming, Past past, String csv) {
        Words words = naming.words();
        Course course = course(naming, past);
        List<CourseView.Row> rows = rows(naming, past);
        return new CourseView(
                History.draw(course, naming.figures(), BROAD),
                History.draw(course, naming.figures(), NARROW),
                words.say(past.ahead().isEmpty() ? "subject.course.legend.still" : "subject.course.legend"),
                rows.subList(0, Math.min(SHOWN, rows.size())),
                rows.size() > SHOWN ? words.say("course.shortened", SHOWN, rows.size()) : "",
                csv);
    }

    /// All steps, oldest first: `from,score,band,projected`.
    public static String csv(Naming naming, Past past) {
        StringBuilder csv = new StringBuilder("from,score,band,projected\r\n");
        past.stood().forEach(day -> csv.append(line(naming, day, "no")));
        past.ahead().forEach(day -> csv.append(line(naming, day, "yes")));
        return csv.toString();
    }

    private static String line(Naming naming, Past.Day day, String projected) {
        String score = BigDecimal.valueOf(
                        day.standing().score(), naming.version().scale().decimals())
                .toPlainString();
        return day.day() + "," + score + "," + CsvText.cell(day.standing().band()) + "," + projected + "\r\n";
    }

    private static Course course(Naming naming, Past past) {
        long first = past.stood().getFirst().standing().score();
        long now = past.stood().getLast().standing().score();
        LocalDate today = past.today();
        return new Course(
                steps(past.stood()),
                steps(past.ahead()),
                today,
                edges(naming),
                naming.words()
                        .say("course.on", naming.points(now), naming.figures().day(today)),
                naming.words()
                        .say(
                                "subject.course.sentence",
                                naming.figures().date(past.stood().getFirst().day()),
                                naming.figures().date(today),
                                naming.points(first),
                                naming.points(now)));
    }

    private static List<Step> steps(List<Past.Day> days) {
        return days.stream()
                .map(day -> new Step(day.day(), day.standing().score()))
                .toList();
    }

    private static List<Edge> edges(Naming naming) {
        return naming.version().bands().stream()
                .filter(band -> band.from() != Band.LOWEST)
                .sorted(Comparator.comparingLong(Band::from))
                .map(band -> new Edge(
                        band.from(),
                        naming.words().say("course.edge", naming.band(band), naming.points(band.from())),
                        naming.band(band)))
                .toList();
    }

    /// What is to come first, then what was, newest first.
    private static List<CourseView.Row> rows(Naming naming, Past past) {
        List<CourseView.Row> rows = new ArrayList<>();
        past.ahead().forEach(day -> rows.addFirst(row(naming, day, true)));
        past.stood().reversed().forEach(day -> rows.add(row(naming, day, false)));
        return rows;
    }

    private static CourseView.Row row(Naming naming, Past.Day day, boolean projected) {
        return new CourseView.Row(
                naming.figures().day(day.day()),
                naming.points(day.standing().score()),
                naming.band(day.standing().band()),
                projected);
    }

    /// The next change by itself, as a sentence.
    static RawString next(Naming naming, @Nullable NextChange next) {
        Words words = naming.words();
        if (next == null) {
            return words.html("subject.course.next.none");
        }
        String day = naming.figures().date(next.day());
        String points = naming.points(next.standing().score());
        String band = next.standing().band();
        return band.isEmpty()
                ? words.html("subject.course.next", day, points)
                : words.html("subject.course.next.band", day, points, naming.band(band));
    }
}
