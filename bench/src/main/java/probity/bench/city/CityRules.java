package probity.bench.city;

/// The 64 rules of the workload as parameters, for the peers: worked out from its description and not from the policy
/// file, so that the two are held to each other by the checksum.
final class CityRules {

    /// A record counts when its value is above this.
    final int[] above = new int[CityRecords.KINDS];

    /// 1 for a gain, -1 for a loss.
    final int[] sign = new int[CityRecords.KINDS];

    final int[] fixed = new int[CityRecords.KINDS];

    /// 0 for none.
    final int[] divisor = new int[CityRecords.KINDS];

    /// How many points more at most by the divisor.
    final int[] more = new int[CityRecords.KINDS];

    /// In a year; 0 for none.
    final int[] limit = new int[CityRecords.KINDS];

    /// How old a record may be.
    final int[] days = new int[CityRecords.KINDS];

    /// 1 where a large value lists the subject.
    final int[] grave = new int[CityRecords.KINDS];

    CityRules() {
        for (int type = 0; type < CityRecords.KINDS; type++) {
            sign[type] = type % 2 == 0 ? 1 : -1;
            amount(type);
            limit[type] = type % 3 == 0 ? 10 + type % 11 : 0;
            days[type] = new int[] {365, 1095, 1825}[type / 4 % 3];
            if (type == 61 || type == 63) {
                grave[type] = 1;
                limit[type] = 0;
                days[type] = 1825;
                set(type, 400, 60, 20, 30);
            }
        }
    }

    private void amount(int type) {
        switch (type / 2 % 4) {
            case 0 -> set(type, -1, 1 + type % 5, 0, 0);
            case 1 -> set(type, 200 + 10 * type, 3 + type % 7, 0, 0);
            case 2 -> set(type, -1, 1, 100, 6);
            default -> set(type, 300, 2, 70, 10);
        }
    }

    private void set(int type, int... aboveFixedDivisorMore) {
        above[type] = aboveFixedDivisorMore[0];
        fixed[type] = aboveFixedDivisorMore[1];
        divisor[type] = aboveFixedDivisorMore[2];
        more[type] = aboveFixedDivisorMore[3];
    }

    /// The same in arrays of its own, as near to the processor as they can be.
    CityRules copy() {
        return new CityRules();
    }
}
