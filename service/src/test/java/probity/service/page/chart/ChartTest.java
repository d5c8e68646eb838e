package probity.service.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import probity.service.page.Language;
import probity.service.page.Words;

class ChartTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void labelsOfARulerNeverRunIntoEachOther() {
        List<Edge> edges = IntStream.of(1, 15, 50, 75, 100, 125, 200, 500, 1000, 3000, 20000)
                .mapToObj(from -> new Edge(from, "Privilege " + from, "Privilege " + from))
                .toList();
        for (int held = 0; held < edges.size(); held++) {
            Ruler ruler = Ruler.draw(new Ruler.Reading(edges, held, 1000, "1,000", ""), 340);
            List<Mark> labels = ruler.marks().stream()
                    .filter(mark -> mark.style().startsWith("start"))
                    .sorted(java.util.Comparator.comparingLong(Mark::x))
                    .toList();
            for (int i = 1; i < labels.size(); i++) {
                Mark before = labels.get(i - 1);
                assertThat(labels.get(i).x()).isGreaterThanOrEqualTo(before.x() + Lettering.width(before.text()));
            }
            assertThat(labels).extracting(Mark::text).contains(edges.get(held).title());
        }
    }

    @Test
    void theHeldBandReachesFromItsEdgeToTheNext() {
        List<Edge> edges = List.of(new Edge(0, "a", "a"), new Edge(300, "b", "b"), new Edge(400, "c", "c"));
        Ruler ruler = Ruler.draw(new Ruler.Reading(edges, 1, 380, "380", ""), 560);
        Stroke here = ruler.strokes().stream()
                .filter(stroke -> stroke.style().equals("here"))
                .findFirst()
                .orElseThrow();
        assertThat(ruler.pointer()).isBetween(here.x1(), here.x2());
    }

    @Test
    void aHistoryIsDrawnInStepsAndStaysInItsFrame() {
        History figure = History.draw(course(40), Words.in(Language.EN).figures(), 340);
        assertThat(figure.was()).matches("M\\d+ \\d+(H\\d+V\\d+)*H\\d+");
        assertThat(figure.ends()).matches("M\\d+ \\d+(H\\d+V\\d+)*H\\d+");
        for (Stroke stroke : figure.strokes()) {
            assertThat(stroke.x1()).isBetween(0L, 340L);
            assertThat(stroke.y1()).isBetween(0L, (long) figure.height());
        }
        assertThat(figure.todayY()).isBetween(0L, (long) figure.height());
    }

    @Test
    void oneStepAloneCanBeDrawn() {
        History figure = History.draw(course(1), Words.in(Language.EN).figures(), 640);
        assertThat(figure.was()).startsWith("M");
    }

    @Test
    void anAxisNamesAtMostSoManyDaysAsFit() {
        for (int years = 0; years < 60; years++) {
            assertThat(Months.between(TODAY, TODAY.plusYears(years).plusMonths(1), 5))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    private static Course course(int steps) {
        List<Step> was = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            was.add(new Step(TODAY.minusDays(10L * (steps - i)), i * 7L - 30));
        }
        return new Course(
                was,
                steps == 1 ? List.of() : List.of(new Step(TODAY.plusYears(1), -30)),
                TODAY,
                List.of(new Edge(100, "Silver from 100", "Silver")),
                "today",
                "");
    }
}
