package probity.cli.score;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Reads several sorted runs as one.
final class Merge implements Closeable {

    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing((Head head) -> head.current.subject(), CodePoints::compare));
    private final List<DataInputStream> inputs = new ArrayList<>();

    Merge(List<Run> runs) throws IOException {
        for (Run run : runs) {
            DataInputStream input = run.read();
            inputs.add(input);
            if (run.count() > 0) {
                heads.add(new Head(input, run.count() - 1, SubjectScore.read(input)));
            }
        }
    }

    /// The first of what is left of a run.
    private record Head(DataInputStream input, int left, SubjectScore current) {}

    /// The next row in the order of the subjects, null at the end.
    @Nullable
    SubjectScore next() throws IOException {
        Head head = heads.poll();
        if (head == null) {
            return null;
        }
        if (head.left() > 0) {
            heads.add(new Head(head.input(), head.left() - 1, SubjectScore.read(head.input())));
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
