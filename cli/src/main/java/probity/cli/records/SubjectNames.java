package probity.cli.records;

import java.nio.ByteBuffer;
import java.util.Arrays;
import probity.policy.csv.CellBytes;

/// The names of subjects, each kept once as bytes and numbered as they come.
public final class SubjectNames {

    private static final int LEAST = 1 << 10;

    private byte[] bytes = new byte[LEAST];
    /// Where the name of each number begins; one entry more than there are names.
    private int[] begins = new int[LEAST];
    private long[] digests = new long[LEAST];
    /// Number of a name plus one, for the names since [#forget]; 0 where there is none.
    private int[] places = new int[LEAST];
    private int known;
    private int count;

    /// How many there are.
    public int count() {
        return count;
    }

    /// The name of a number.
    public void view(int number, CellBytes into) {
        into.set(bytes, begins[number], begins[number + 1]);
    }

    public String text(int number) {
        CellBytes name = new CellBytes();
        view(number, name);
        return name.text();
    }

    /// Says that no name comes again that came so far.
    void forget() {
        Arrays.fill(places, 0);
        known = 0;
    }

    /// The number of a name, a new one if it did not come before.
    int number(CellBytes name) {
        long digest = name.digest();
        int place = (int) digest & (places.length - 1);
        while (places[place] != 0) {
            int number = places[place] - 1;
            if (digests[number] == digest && name.isSame(bytes, begins[number], begins[number + 1])) {
                return number;
            }
            place = (place + 1) & (places.length - 1);
        }
        add(name, digest);
        places[place] = count;
        if (known * 2 > places.length) {
            spread();
        }
        return count - 1;
    }

    private void add(CellBytes name, long digest) {
        int from = begins[count];
        int end = Math.addExact(from, name.length());
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
        }
        if (count + 1 == begins.length) {
            begins = Arrays.copyOf(begins, begins.length + (begins.length >> 1));
            digests = Arrays.copyOf(digests, begins.length);
        }
        System.arraycopy(name.array(), name.from(), bytes, from, name.length());
        digests[count] = digest;
        begins[++count] = end;
        known++;
    }

    private void spread() {
        places = new int[places.length * 2];
        for (int number = count - known; number < count; number++) {
            int place = (int) digests[number] & (places.length - 1);
            while (places[place] != 0) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = number + 1;
        }
    }

    /// The numbers in the order of their names by code point, which is that of their bytes.
    public int[] sorted() {
        long[] beginnings = new long[count];
        for (int number = 0; number < count; number++) {
            beginnings[number] = beginning(number);
        }
        int[] from = new int[count];
        Arrays.setAll(from, i -> i);
        int[] into = new int[count];
        for (int run = 1; run < count; run *= 2) {
            for (int begin = 0; begin < count; begin += 2 * run) {
                Runs runs = new Runs(begin, Math.min(begin + run, count), Math.min(begin + 2 * run, count));
                merge(from, into, runs, beginnings);
            }
            int[] merged = into;
            into = from;
            from = merged;
        }
        return from;
    }

    /// Two sorted runs, side by side.
    private record Runs(int begin, int middle, int end) {}

    /// The first eight bytes as a number that is ordered as they are when read without a sign.
    private long beginning(int number) {
        int from = begins[number];
        int length = Math.min(Long.BYTES, begins[number + 1] - from);
        if (from + Long.BYTES <= bytes.length) {
            long eight = ByteBuffer.wrap(bytes, from, Long.BYTES).getLong();
            return length == 0 ? 0 : eight & (-1L << ((Long.BYTES - length) << 3));
        }
        long some = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            some = (some << Byte.SIZE) | (i < length ? bytes[from + i] & 0xFF : 0);
        }
        return some;
    }

    private void merge(int[] from, int[] into, Runs runs, long[] beginnings) {
        int left = runs.begin();
        int right = runs.middle();
        for (int at = runs.begin(); at < runs.end(); at++) {
            boolean takeLeft =
                    left < runs.middle() && (right >= runs.end() || compare(from[left], from[right], beginnings) <= 0);
            into[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    private int compare(int one, int other, long[] beginnings) {
        int quick = Long.compareUnsigned(beginnings[one], beginnings[other]);
        return quick != 0
                ? quick
                : Arrays.compareUnsigned(bytes, begins[one], begins[one + 1], bytes, begins[other], begins[other + 1]);
    }
}
