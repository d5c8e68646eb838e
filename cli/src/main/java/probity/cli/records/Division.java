package probity.cli.records;

import java.util.List;
import java.util.stream.IntStream;

/// Into how many parts the work is divided, so that each fits into memory.
///
/// @param parts at least one for each processor
/// @param inMemory bytes of a part that stay in memory
public record Division(int parts, int inMemory) {

    /// A part in columns, with its names and results, takes about this many times the bytes of its rows in the file
    /// on each of two processors.
    private static final int SHARE_OF_HEAP = 32;

    private static final int MOST_PARTS = 1_000;
    private static final int LEAST_IN_MEMORY = 1 << 13;

    /// The division for a file of `bytes` with `heap` bytes of memory and `processors` at work.
    public static Division of(long bytes, long heap, int processors) {
        long part = Math.max(1, heap / SHARE_OF_HEAP);
        int parts = (int) Math.min(MOST_PARTS, Math.max(processors, bytes / part + 1));
        // Records and names are each divided so; together they may hold a sixteenth of the heap.
        long inMemory = Math.max(LEAST_IN_MEMORY, heap / SHARE_OF_HEAP / parts);
        return new Division(parts, (int) Math.min(Integer.MAX_VALUE >> 1, inMemory));
    }

    /// The part that a name belongs to.
    int part(String name) {
        return Math.floorMod(name.hashCode() * 0x9E3779B9, parts);
    }

    List<Part> make(Workspace workspace) {
        return IntStream.range(0, parts)
                .mapToObj(_ -> new Part(workspace, inMemory))
                .toList();
    }
}
