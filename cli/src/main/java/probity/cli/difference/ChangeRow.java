package probity.cli.difference;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.cli.terminal.CsvText;
import probity.core.comparison.Change;

/// What changes for one subject, as a row of CSV.
final class ChangeRow {

    /// The columns.
    static final String HEAD =
            "subject,score-before,score-after,change,band-before,band-after,lists-entered,lists-left,"
                    + "benefits-gained,benefits-lost,restrictions-proposed,restrictions-ended\n";

    private ChangeRow() {}

    static String line(String subject, Change change, int decimals) {
        return Stream.of(
                        subject,
                        points(change.before().standing().score(), decimals),
                        points(change.after().standing().score(), decimals),
                        points(change.difference(), decimals),
                        change.before().standing().band(),
                        change.after().standing().band(),
                        ids(change.listsEntered()),
                        ids(change.listsLeft()),
                        ids(change.benefitsGained()),
                        ids(change.benefitsLost()),
                        ids(change.proposalsAdded()),
                        ids(change.proposalsEnded()))
                .map(CsvText::cell)
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String points(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }

    private static String ids(List<String> ids) {
        return String.join(";", ids);
    }
}
