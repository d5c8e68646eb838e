package probity.cli.rows;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import probity.cli.records.Spool;

/// Sorted results of one part, written once and read once.
public final class Run<R extends SubjectRow> {

    private final Spool spool;
    private final int count;
    private final SubjectRow.Reading<R> reading;

    private Run(Spool spool, int count, SubjectRow.Reading<R> reading) {
        this.spool = spool;
        this.count = count;
        this.reading = reading;
    }

    /// Sets `rows` aside in the order of their subjects.
    public static <R extends SubjectRow> Run<R> of(List<R> rows, SubjectRow.Reading<R> reading, Spool spool)
            throws IOException {
        rows.sort(Comparator.comparing(SubjectRow::subject, CodePoints::compare));
        DataOutputStream to = new DataOutputStream(spool);
        for (R one : rows) {
            one.write(to);
        }
        return new Run<>(spool, rows.size(), reading);
    }

    int count() {
        return count;
    }

    DataInputStream open() throws IOException {
        return new DataInputStream(spool.read());
    }

    R read(DataInputStream from) throws IOException {
        return reading.read(from);
    }
}
