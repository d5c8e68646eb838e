package probity.cli.difference;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import probity.cli.rows.SubjectRow;
import probity.cli.terminal.CsvText;
import probity.core.comparison.Change;

/// What changes for one subject, as a row of CSV.
///
/// @param cells the row behind the subject
record ChangeRow(String subject, String cells) implements SubjectRow {

    /// The columns.
    static final String HEAD =
            "subject,score-before,score-after,change,band-before,band-after,lists-entered,lists-left,"
                    + "benefits-gained,benefits-lost,restrictions-proposed,restrictions-ended\n";

    static ChangeRow of(String subject, Change change, int decimals) {
        return new ChangeRow(
                subject,
                List.of(
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
                        .stream()
                        .map(CsvText::cell)
                        .collect(Collectors.joining(",")));
    }

    private static String points(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }

    private static String ids(List<String> ids) {
        return String.join(";", ids);
    }

    String line() {
        return CsvText.cell(subject) + "," + cells + "\n";
    }

    @Override
    public void write(DataOutputStream to) throws IOException {
        to.writeUTF(subject);
        to.writeUTF(cells);
    }

    static ChangeRow read(DataInputStream from) throws IOException {
        return new ChangeRow(from.readUTF(), from.readUTF());
    }
}
