package probity.core.record.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One name a row, end to end in one array of UTF-8 bytes.
final class NameColumn {

    private byte[] bytes = {};
    private final IntColumn ends = new IntColumn(0);

    String get(int row) {
        int from = start(row);
        return new String(bytes, from, ends.get(row) - from, StandardCharsets.UTF_8);
    }

    /// Rows are added in order.
    void add(int row, String name) {
        byte[] added = name.getBytes(StandardCharsets.UTF_8);
        int from = start(row);
        int end = Math.addExact(from, added.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Growth.of(bytes.length, end));
        }
        System.arraycopy(added, 0, bytes, from, added.length);
        ends.set(row, end);
    }

    private int start(int row) {
        return row == 0 ? 0 : ends.get(row - 1);
    }
}
