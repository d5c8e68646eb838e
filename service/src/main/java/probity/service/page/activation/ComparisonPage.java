package probity.service.page.activation;

import java.util.List;
import probity.service.page.Link;

/// A version beside what is in force, on the live subjects.
///
/// @param bases the two ways to compare, as links
/// @param safe says that small counts are hidden, empty for companies
/// @param broad the figure for a wide screen, `narrow` for a phone
/// @param named whether single subjects may be listed
public record ComparisonPage(
        Link crumb,
        String title,
        String lead,
        List<Link> bases,
        String basis,
        String safe,
        Bars broad,
        Bars narrow,
        List<Row> tally,
        List<Row> moves,
        List<Row> lists,
        boolean named,
        List<Single> singles,
        String shown,
        String csv) {
    public ComparisonPage {
        bases = List.copyOf(bases);
        tally = List.copyOf(tally);
        moves = List.copyOf(moves);
        lists = List.copyOf(lists);
        singles = List.copyOf(singles);
    }

    /// A line of a table: what, and one or two counts.
    public record Row(String what, String first, String second) {}

    /// One company.
    public record Single(String subject, String address, String score, String band, String lists) {}

    /// Horizontal bars.
    ///
    /// @param sentence what the figure says
    public record Bars(int width, int height, String sentence, List<Bar> bars) {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /// @param style `lose`, `same` or `gain`
    public record Bar(String style, int y, int x, int width, String label, String count) {
        public int textY() {
            return y + 15;
        }

        public int countX() {
            return x + width + 8;
        }
    }
}
