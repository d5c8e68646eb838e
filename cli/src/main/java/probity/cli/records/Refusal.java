package probity.cli.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Progress;
import probity.policy.csv.BadRow;

/// What is said about bad rows.
public final class Refusal {

    /// What to do, where the command can go on without bad rows.
    public static final String MEND_OR_SKIP = "Mend the file, or use --skip-bad to go on without these rows.";

    private Refusal() {}

    /// One line a bad row: the first ones, and how many more there are.
    public static List<String> lines(Path file, BadRows bad) {
        List<String> lines = new ArrayList<>();
        for (BadRow one : bad.first()) {
            lines.add(file + ", line " + one.line() + ": " + sentence(one.reason()));
        }
        if (bad.count() > BadRows.SHOWN) {
            lines.add("… and " + Progress.count(bad.count() - BadRows.SHOWN) + " more.");
        }
        return lines;
    }

    private static String sentence(String reason) {
        return reason.endsWith("?") || reason.endsWith(".") ? reason : reason + ".";
    }

    /// Ends the command when there is a bad row.
    ///
    /// @param remedy what to do
    public static void ifAny(Path file, BadRows bad, String remedy) {
        if (bad.count() > 0) {
            List<String> lines = lines(file, bad);
            lines.add(Progress.count(bad.count(), "row") + " of " + file
                    + " cannot be taken, so nothing was evaluated. " + remedy);
            throw Failure.unusable(lines);
        }
    }
}
