package probity.service.api.activation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.service.activation.comparison.LiveChange;
import probity.service.csv.CsvText;

/// A comparison as CSV (RFC 4180): counts first, `kind,from,to,subjects`; then, where subjects may be seen, one line
/// each.
final class ComparisonCsv {
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private ComparisonCsv() {}

    static String of(ComparisonView view) {
        StringBuilder csv = new StringBuilder("kind,from,to,subjects\r\n");
        line(csv, "subjects", "", "", count(view.subjects()));
        line(csv, "gain", "", "", count(view.gain()));
        line(csv, "lose", "", "", count(view.lose()));
        line(csv, "same", "", "", count(view.same()));
        view.moves().forEach(move -> line(csv, "band", move.from(), move.to(), count(move.subjects())));
        view.lists().forEach(list -> {
            line(csv, "list-entered", "", list.list(), count(list.enter()));
            line(csv, "list-left", list.list(), "", count(list.leave()));
        });
        List<LiveChange> changes = view.changes();
        if (changes != null) {
            csv.append("\r\nsubject,score-before,score-after,band-before,band-after,lists-before,lists-after\r\n");
            changes.forEach(change -> line(
                    csv,
                    change.subject(),
                    change.before().score().toPlainString(),
                    change.after().score().toPlainString(),
                    change.before().band(),
                    change.after().band(),
                    String.join(";", change.before().lists()),
                    String.join(";", change.after().lists())));
        }
        return csv.toString();
    }

    private static String count(@Nullable Long count) {
        return count == null ? "fewer than 10, or hidden with one that is" : Long.toString(count);
    }

    private static void line(StringBuilder csv, String... cells) {
        String between = "";
        for (String cell : cells) {
            csv.append(between).append(cell.matches(NUMBER) ? cell : CsvText.cell(cell));
            between = ",";
        }
        csv.append("\r\n");
    }
}
