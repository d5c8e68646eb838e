package probity.cli.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import probity.cli.parts.ItemReader;
import probity.policy.csv.CellBytes;

/// Reads several sorted runs as one.
public final class Merge implements Closeable {

    private final PriorityQueue<Head> heads = new PriorityQueue<>();
    private final List<ItemReader> inputs = new ArrayList<>();
    private @Nullable Head current;

    public Merge(List<Run> runs) throws IOException {
        for (Run run : runs) {
            ItemReader input = run.read();
            inputs.add(input);
            add(new Head(input));
        }
    }

    /// The first of what is left of a run.
    private record Head(ItemReader input, CellBytes subject, CellBytes row) implements Comparable<Head> {

        Head(ItemReader input) {
            this(input, new CellBytes(), new CellBytes());
        }

        /// By code point, which is the order of the bytes of UTF-8.
        @Override
        public int compareTo(Head other) {
            CellBytes one = subject;
            CellBytes two = other.subject;
            return Arrays.compareUnsigned(
                    one.array(),
                    one.from(),
                    one.from() + one.length(),
                    two.array(),
                    two.from(),
                    two.from() + two.length());
        }
    }

    private void add(Head head) throws IOException {
        if (head.input().next()) {
            head.input().text(head.subject());
            head.input().text(head.row());
            heads.add(head);
        }
    }

    /// Moves to the next row in the order of the subjects; false at the end.
    public boolean next() throws IOException {
        if (current != null) {
            add(current);
        }
        current = heads.poll();
        return current != null;
    }

    private Head current() {
        if (current == null) {
            throw new IllegalStateException("there is no row");
        }
        return current;
    }

    /// Whom the row is about.
    public CellBytes subject() {
        return current().subject();
    }

    /// The row as it was set aside.
    public CellBytes row() {
        return current().row();
    }

    @Override
    public void close() throws IOException {
        for (ItemReader input : inputs) {
            input.close();
        }
    }
}
