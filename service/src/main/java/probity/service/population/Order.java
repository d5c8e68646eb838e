package probity.service.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The names of subjects in alphabetical order, as readers last heard of them.
final class Order {
    /// Bytes of a name's place, besides the name, which [Names] holds: in the list, and in the order.
    private static final int BYTES = 8;

    private final List<@Nullable String> names = new ArrayList<>();
    /// Numbers in the order of their names, as many as there were when somebody last asked.
    private int[] sorted = {};
    private int sortedUpTo;
    private int count;

    /// The name with a number; empty when it is forgotten, or never was.
    void set(int number, String name) {
        while (names.size() <= number) {
            names.add(null);
        }
        boolean was = names.set(number, name.isEmpty() ? null : name) != null;
        count += (name.isEmpty() ? 0 : 1) - (was ? 1 : 0);
    }

    /// The name with this number; empty when it was forgotten.
    String name(int number) {
        String name = number < names.size() ? names.get(number) : null;
        return name == null ? "" : name;
    }

    /// Numbers that were given, those of forgotten names among them.
    int given() {
        return names.size();
    }

    /// Names that are there.
    int count() {
        return count;
    }

    /// The number of a name; -1 for none.
    int find(String name) {
        int[] order = order();
        int at = first(order, name) - 1;
        return at >= 0 && name(order[at]).equals(name) ? order[at] : -1;
    }

    long bytes() {
        return (long) BYTES * names.size();
    }

    /// Numbers of names in alphabetical order.
    ///
    /// @param those which numbers are taken
    List<Integer> page(Everybody.Wanted wanted, IntPredicate those) {
        int[] order = order();
        String part = wanted.containing().toLowerCase(Locale.ROOT);
        List<Integer> page = new ArrayList<>();
        for (int at = first(order, wanted.after()); at < order.length && page.size() < wanted.most(); at++) {
            String name = name(order[at]);
            boolean fits = !name.isEmpty()
                    && those.test(order[at])
                    && (part.isEmpty() || name.toLowerCase(Locale.ROOT).contains(part));
            if (fits) {
                page.add(order[at]);
            }
        }
        return page;
    }

    private int first(int[] order, String after) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(name(order[middle]), after) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return after.isEmpty() ? 0 : low;
    }

    /// All names in order. New ones are put between the known ones when somebody asks.
    private int[] order() {
        if (sortedUpTo == names.size() && sorted.length == count) {
            return sorted;
        }
        int[] kept = Arrays.stream(sorted)
                .filter(number -> names.get(number) != null)
                .toArray();
        int[] added = sorted(sortedUpTo, names.size());
        int[] merged = new int[kept.length + added.length];
        int left = 0;
        int right = 0;
        for (int at = 0; at < merged.length; at++) {
            boolean fromKept =
                    right == added.length || (left < kept.length && compare(name(kept[left]), name(added[right])) <= 0);
            merged[at] = fromKept ? kept[left++] : added[right++];
        }
        sorted = merged;
        sortedUpTo = names.size();
        return merged;
    }

    private int[] sorted(int from, int to) {
        List<Integer> numbered = new ArrayList<>();
        for (int number = from; number < to; number++) {
            if (names.get(number) != null) {
                numbered.add(number);
            }
        }
        numbered.sort((one, other) -> compare(name(one), name(other)));
        return numbered.stream().mapToInt(Integer::intValue).toArray();
    }

    /// By code point, as the database's own order of bytes.
    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            char left = one.charAt(at);
            char right = other.charAt(at);
            if (left != right) {
                boolean pairs = Character.isSurrogate(left) != Character.isSurrogate(right);
                return pairs ? (Character.isSurrogate(left) ? 1 : -1) : Character.compare(left, right);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
