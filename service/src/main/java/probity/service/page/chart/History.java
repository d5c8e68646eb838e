package probity.service.page.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import probity.service.page.Figures;

/// A score over time, in steps, since points change on a day and not in between. Solid is what was; dotted is what
/// ends by itself; a line stands at today; band edges are named at the right.
///
/// @param was path of the solid line
/// @param ends path of the dotted line, empty when nothing ends by itself
public record History(
        int width,
        int height,
        List<Stroke> strokes,
        List<Mark> marks,
        String was,
        String ends,
        long todayX,
        long todayY,
        String sentence) {

    private static final int TOP = 28;

    public History {
        strokes = List.copyOf(strokes);
        marks = List.copyOf(marks);
    }

    /// The figure at one width.
    public static History draw(Course course, Figures figures, int width) {
        return new Drawing(course, figures, width).figure();
    }

    /// The work of laying out one figure.
    private static final class Drawing {
        private final Course course;
        private final Figures figures;
        private final int width;
        private final int height;
        private final Axis days;
        private final Axis scores;
        private final List<Stroke> strokes = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();

        Drawing(Course course, Figures figures, int width) {
            this.course = course;
            this.figures = figures;
            this.width = width;
            this.height = width > 500 ? 260 : 230;
            int gutter = course.edges().stream()
                    .mapToInt(edge -> Lettering.width(label(edge)))
                    .max()
                    .orElse(24);
            int right = width - Math.min(gutter + 8, width / 3);
            long least = Math.min(0, course.least());
            long most = Math.max(course.most(), least + 1);
            long head = nextEdge(most);
            this.days = new Axis(course.first().toEpochDay(), course.last().toEpochDay(), 2, right);
            this.scores = new Axis(least, head, height - 34, TOP);
        }

        /// Up to the next band's edge when that is near, else a little above the highest score.
        private long nextEdge(long most) {
            return course.edges().stream()
                    .mapToLong(Edge::from)
                    .filter(from -> from > most && from <= most + most / 2)
                    .min()
                    .orElse(most + Math.max(1, most / 12));
        }

        History figure() {
            drawEdges();
            drawDays();
            long x = days.at(course.today().toEpochDay());
            long y = scores.at(course.now());
            strokes.add(new Stroke(x, 6, x, height - 34, "today"));
            labelToday(x);
            return new History(width, height, strokes, marks, solid(x), dotted(x, y), x, y, course.sentence());
        }

        private String label(Edge edge) {
            return width > 500 ? edge.title() : edge.brief();
        }

        private void labelToday(long x) {
            boolean left = x > width / 3;
            marks.add(new Mark(left ? x - 8 : x + 8, 16, course.todayLabel(), left ? "end strong" : "start strong"));
        }

        private void drawEdges() {
            int right = days.end();
            List<Edge> seen = course.edges().stream()
                    .filter(edge -> edge.from() >= scores.least() && edge.from() <= scores.most())
                    .sorted(Comparator.comparingLong(Edge::from))
                    .toList();
            long base = scores.at(Math.max(0, scores.least()));
            strokes.add(new Stroke(2, base, right, base, "axis"));
            marks.add(new Mark(right + 8, base + 5, figures.number(0), "start"));
            long taken = base;
            for (Edge edge : seen) {
                long y = scores.at(edge.from());
                strokes.add(new Stroke(2, y, right, y, "grid"));
                if (taken - y >= Lettering.LINE) {
                    marks.add(new Mark(right + 8, y + 5, label(edge), "start"));
                    taken = y;
                }
            }
        }

        private void drawDays() {
            int most = width > 500 ? 5 : 3;
            long y = height - 34L;
            long free = 0;
            for (LocalDate day : Months.between(course.first(), course.last(), most)) {
                long x = days.at(day.toEpochDay());
                strokes.add(new Stroke(x, y, x, y + 5, "axis"));
                String text = figures.month(day);
                long half = Lettering.width(text) / 2;
                long middle = Math.max(x, half);
                if (middle - half >= free) {
                    marks.add(new Mark(middle, y + 24, text, "middle"));
                    free = middle + half;
                }
            }
        }

        private String solid(long todayX) {
            StringBuilder path = new StringBuilder();
            for (Step step : course.was()) {
                long x = Math.max(days.start(), days.at(step.day().toEpochDay()));
                long y = scores.at(step.score());
                path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
            }
            return path.append("H").append(todayX).toString();
        }

        private String dotted(long todayX, long todayY) {
            if (course.ends().isEmpty()) {
                return "";
            }
            StringBuilder path = new StringBuilder("M" + todayX + " " + todayY);
            for (Step step : course.ends()) {
                path.append("H")
                        .append(days.at(step.day().toEpochDay()))
                        .append("V")
                        .append(scores.at(step.score()));
            }
            return path.append("H").append(days.end()).toString();
        }
    }
}
