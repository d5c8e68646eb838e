package probity.cli.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import probity.cli.parts.ItemReader;
import probity.cli.parts.ItemWriter;
import probity.cli.parts.Spool;
import probity.cli.parts.Workspace;
import probity.cli.records.SubjectNames;
import probity.policy.csv.CellBytes;

/// Rows of the subjects of one group, in the order of their names, written once and read once.
public final class Run {

    private static final int RESULTS_IN_MEMORY_OF_HEAP = 64;

    /// So many rows are gathered before they are set aside.
    private static final int GATHERED = 1 << 8;

    /// What is said about a subject.
    @FunctionalInterface
    public interface Rows {

        /// The row of the subject with this number; null for none.
        @Nullable
        String row(int subject);
    }

    private final Spool spool;

    private Run(Spool spool) {
        this.spool = spool;
    }

    /// Where the rows of one of `groups` groups are set aside, together with those of the others in bounded
    /// memory.
    public static Spool spool(int groups, Workspace workspace) {
        return new Spool(workspace, Runtime.getRuntime().maxMemory() / RESULTS_IN_MEMORY_OF_HEAP / groups);
    }

    /// Asks for the row of each subject, in the order of their names by code point.
    public static Run of(SubjectNames subjects, Rows rows, Spool spool) throws IOException {
        ItemWriter items = new ItemWriter();
        CellBytes name = new CellBytes();
        int gathered = 0;
        for (int subject : subjects.sorted()) {
            String row = rows.row(subject);
            if (row != null) {
                subjects.view(subject, name);
                items.begin(0);
                items.text(name);
                items.text(CellBytes.of(row));
                items.end();
                if (++gathered % GATHERED == 0) {
                    items.moveTo(spool);
                }
            }
        }
        items.moveTo(spool);
        return new Run(spool);
    }

    ItemReader read() throws IOException {
        return new ItemReader(spool.read());
    }
}
