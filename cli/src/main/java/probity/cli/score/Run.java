package probity.cli.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import probity.cli.records.Spool;

/// Sorted results of one part, written once and read once.
final class Run {

    private final Spool spool;
    private final int count;
    private final Widths widths;

    /// @param sorted by subject
    Run(List<SubjectScore> sorted, Spool spool) throws IOException {
        this.spool = spool;
        this.count = sorted.size();
        Widths widest = Widths.NONE;
        DataOutputStream to = new DataOutputStream(spool);
        for (SubjectScore one : sorted) {
            one.write(to);
            widest = widest.with(one);
        }
        this.widths = widest;
    }

    int count() {
        return count;
    }

    Widths widths() {
        return widths;
    }

    DataInputStream read() throws IOException {
        return new DataInputStream(spool.read());
    }
}
