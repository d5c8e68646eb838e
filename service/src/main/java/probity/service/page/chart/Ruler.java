package probity.service.page.chart;

import java.util.ArrayList;
import java.util.List;

/// Where a score lies between the edges of the bands: one line, a tick at each edge, the current band thicker, a
/// pointer. A ruler and not a gauge: nothing is filled up to the value.
///
/// @param sentence what the figure says, for those who do not see it
public record Ruler(int width, int height, List<Stroke> strokes, List<Mark> marks, long pointer, String sentence) {

    /// Room for half a pointer at both ends.
    private static final int EDGE = 7;

    private static final int LINE_Y = 38;
    private static final int LABEL_Y = 62;

    public Ruler {
        strokes = List.copyOf(strokes);
        marks = List.copyOf(marks);
    }

    /// What a ruler shows.
    ///
    /// @param edges ascending; the first is that of the lowest band and begins at the least value of the scale
    /// @param held index of the band that is held, which with hysteresis need not be the one that holds the score
    /// @param written the score as the page writes it
    public record Reading(List<Edge> edges, int held, long score, String written, String sentence) {}

    public static Ruler draw(Reading reading, int width) {
        List<Edge> edges = reading.edges();
        long least = Math.min(edges.getFirst().from(), reading.score());
        long top = Math.max(edges.getLast().from(), reading.score());
        Axis axis = new Axis(least, top + Math.max(1, (top - least) / 6), EDGE, width - EDGE);
        List<Stroke> strokes = new ArrayList<>();
        strokes.add(new Stroke(EDGE, LINE_Y, width - EDGE, LINE_Y, "axis"));
        int held = reading.held();
        long from = axis.at(edges.get(held).from());
        long to = held + 1 < edges.size() ? axis.at(edges.get(held + 1).from()) : width - EDGE;
        strokes.add(new Stroke(from, LINE_Y, to, LINE_Y, "here"));
        for (Edge edge : edges) {
            long x = axis.at(edge.from());
            strokes.add(new Stroke(x, LINE_Y - 6, x, LINE_Y + 6, "tick"));
        }
        List<Mark> marks = new ArrayList<>(labels(edges, held, axis, width));
        long pointer = axis.at(reading.score());
        marks.add(pointing(reading.written(), pointer, width));
        return new Ruler(width, LABEL_Y + 8, strokes, marks, pointer, reading.sentence());
    }

    /// The score over its pointer, kept inside the figure.
    private static Mark pointing(String written, long x, int width) {
        int half = Lettering.width(written) / 2;
        long middle = Math.clamp(x, half, width - half);
        return new Mark(middle, 16, written, "middle strong");
    }

    /// Names under the edges: the held band first, then its neighbours, then the others, each only where it has room.
    private static List<Mark> labels(List<Edge> edges, int held, Axis axis, int width) {
        List<Mark> placed = new ArrayList<>();
        List<long[]> taken = new ArrayList<>();
        for (int index : order(edges.size(), held)) {
            String title =
                    width > 500 ? edges.get(index).title() : edges.get(index).brief();
            int room = Lettering.width(title);
            long x = Math.clamp(axis.at(edges.get(index).from()), 0, Math.max(0, width - room));
            boolean free = taken.stream().allMatch(other -> x + room <= other[0] || x >= other[1]);
            if (free) {
                taken.add(new long[] {x, x + room});
                placed.add(new Mark(x, LABEL_Y, title, index == held ? "start strong" : "start"));
            }
        }
        return placed;
    }

    private static List<Integer> order(int size, int held) {
        List<Integer> order = new ArrayList<>();
        order.add(held);
        for (int distance = 1; distance < size; distance++) {
            if (held + distance < size) {
                order.add(held + distance);
            }
            if (held - distance >= 0) {
                order.add(held - distance);
            }
        }
        return order;
    }
}
