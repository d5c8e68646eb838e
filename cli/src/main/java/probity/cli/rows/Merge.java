package probity.cli.rows;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Reads several sorted runs as one.
public final class Merge<R extends SubjectRow> implements Closeable {

    private final PriorityQueue<Head<R>> heads =
            new PriorityQueue<>(Comparator.comparing((Head<R> head) -> head.current.subject(), CodePoints::compare));
    private final List<DataInputStream> inputs = new ArrayList<>();

    public Merge(List<Run<R>> runs) throws IOException {
        for (Run<R> run : runs) {
            DataInputStream input = run.open();
            inputs.add(input);
            if (run.count() > 0) {
                heads.add(new Head<>(run, input, run.count() - 1, run.read(input)));
            }
        }
    }

    /// The first of what is left of a run.
    private record Head<R extends SubjectRow>(Run<R> run, DataInputStream input, int left, R current) {}

    /// The next row in the order of the subjects, null at the end.
    public @Nullable R next() throws IOException {
        Head<R> head = heads.poll();
        if (head == null) {
            return null;
        }
        if (head.left() > 0) {
            heads.add(new Head<>(
                    head.run(), head.input(), head.left() - 1, head.run().read(head.input())));
        }
        return head.current();
    }

    @Override
    public void close() throws IOException {
        for (DataInputStream input : inputs) {
            input.close();
        }
    }
}
