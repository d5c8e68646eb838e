package probity.cli.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Into how many parts the work on a file is divided, and how much of it stays in memory.
///
/// Parts are small, so that what belongs to the same text is found in a processor's cache. Neighbouring ones are
/// worked on together, as many as fit into memory.
///
/// @param parts a small file has one
/// @param inMemory bytes of a part that stay in memory
/// @param together bytes of neighbouring parts that are worked on together
public record Division(int parts, long inMemory, long together) {

    private static final int SMALL_FILE = 1 << 20;
    private static final int USUAL_PARTS = 64;
    private static final int MOST_PARTS = 1_000;

    /// A part has at most this share of the heap in bytes of the file.
    private static final int PART_OF_HEAP = 64;

    /// All parts of one kind together may keep this share of the heap.
    private static final int KEPT_OF_HEAP = 6;

    /// Records in columns, while they are grouped, with their names and results take up to this many times the
    /// bytes of their items.
    private static final int TOGETHER_OF_HEAP = 20;

    /// The division for a file of `bytes` with `heap` bytes of memory and `processors` at work.
    public static Division of(long bytes, long heap, int processors) {
        int parts = bytes < SMALL_FILE ? 1 : Math.clamp(bytes / (heap / PART_OF_HEAP) + 1, USUAL_PARTS, MOST_PARTS);
        return new Division(parts, heap / KEPT_OF_HEAP / parts, heap / TOGETHER_OF_HEAP / processors);
    }

    /// The part that a digest belongs to.
    public int part(long digest) {
        return (int) Math.unsignedMultiplyHigh(digest, parts);
    }

    /// Empty parts.
    public List<Part> make(Workspace workspace) {
        return IntStream.range(0, parts)
                .mapToObj(_ -> new Part(workspace, inMemory))
                .toList();
    }

    /// Where each group of neighbouring parts begins that are worked on together, and the number of parts last.
    ///
    /// @param threads with more than a little to do there are as many groups as they can share evenly
    public List<Integer> groups(List<Part> all, int threads) {
        long bytes = all.stream().mapToLong(Part::bytes).sum();
        long groups = parts == 1 ? 1 : threads * (bytes / threads / together + 1);
        List<Integer> begins = new ArrayList<>(List.of(0));
        long passed = 0;
        for (int part = 0; part < parts; part++) {
            long next = all.get(part).bytes();
            if (passed > 0 && (passed + next / 2) * groups > bytes * begins.size()) {
                begins.add(part);
            }
            passed += next;
        }
        begins.add(parts);
        return begins;
    }
}
