package probity.bench.intake;

/// One record of the load: made from its number alone, so that client, peer and check agree on it.
///
/// Eight types stand for the forms that matter: types of even number give points, odd ones take them; every third is
/// limited to [#LIMIT] either way in a calendar year. `programme/policy.yaml` beside this package says the same.
///
/// @param number from 0
/// @param subject from 0, below [#SUBJECTS]
/// @param type from 0 to 7
record Arrival(long number, int subject, int type) {
    static final int SUBJECTS = 50_000;
    static final int TYPES = 8;
    static final int LIMIT = 10;
    static final int START = 1_000;
    static final String DAY = "2025-06-30";

    /// The record of a number: SplitMix64 (Steele, Lea, Flood 2014) over it, skewed towards few subjects.
    static Arrival of(long number) {
        double x = (mixed(2 * number) >>> 11) * 0x1p-53;
        int rank = (int) (SUBJECTS * (x * x));
        int subject = (int) (rank * 2_147_483_647L % SUBJECTS);
        return new Arrival(number, subject, (int) (mixed(2 * number + 1) >>> 61));
    }

    private static long mixed(long n) {
        long z = 20_260_101L + (n + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    int points() {
        return type % 2 == 0 ? 1 + type : -1 - type;
    }

    boolean isLimited() {
        return type % 3 == 0;
    }

    /// As the API takes it.
    void writeTo(StringBuilder json) {
        json.append("{\"id\":\"r")
                .append(number)
                .append("\",\"subject\":\"s")
                .append(subject)
                .append("\",\"type\":\"type-")
                .append(type)
                .append("\",\"source\":\"register\",\"date\":\"" + DAY + "\",\"fields\":{\"act\":\"a")
                .append(number)
                .append("\",\"value\":")
                .append(number % 1_000)
                .append("}}");
    }
}
