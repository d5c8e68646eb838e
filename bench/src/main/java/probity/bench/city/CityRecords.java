package probity.bench.city;

/// The records of the workload "City", each a function of its number alone: SplitMix64 (Steele, Lea and Flood 2014)
/// gives four outputs a record. Every product is an IEEE double, so that each machine makes the same records.
///
/// A few subjects have most of the records (Zipf, exponent 2/3), low kinds and small values are the usual ones, and
/// the days rise with the numbers, as in a ledger.
///
/// @param subjects how many subjects there are, from 0
/// @param count how many records there are, from 0
public record CityRecords(int subjects, int count) {

    /// Days run from 0 to one less than this, the day on which results are asked for.
    public static final int DAYS = 1825;

    /// Record types; the number of a type is its kind.
    public static final int KINDS = 64;

    private static final long SEED = 20260101L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long SPREAD = 2147483647L;
    private static final int VALUES = 1000;

    public CityRecords {
        if (subjects < 1 || count < 1) {
            throw new IllegalArgumentException(subjects + " subjects, " + count + " records");
        }
    }

    /// The subject of record number `record`.
    public int subject(int record) {
        double share = unit(4L * record);
        int rank = (int) (subjects * (share * share * share));
        return (int) (rank * SPREAD % subjects);
    }

    /// Its kind, from 0 to 63.
    public int kind(int record) {
        double share = unit(4L * record + 1);
        return (int) (KINDS * (share * share));
    }

    /// Its value, from 0 to 999.
    public int value(int record) {
        double share = unit(4L * record + 2);
        return (int) (VALUES * (share * share));
    }

    /// Its day, from 0 to 1,824.
    public int day(int record) {
        return (int) ((long) record * DAYS / count);
    }

    /// Whether it was taken back: 8 of 256.
    public boolean isVoid(int record) {
        return (output(4L * record + 3) & 255) < 8;
    }

    private static double unit(long number) {
        return (output(number) >>> 11) * 0x1.0p-53;
    }

    private static long output(long number) {
        long mixed = SEED + (number + 1) * GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
