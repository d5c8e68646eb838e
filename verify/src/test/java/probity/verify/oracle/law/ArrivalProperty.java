package probity.verify.oracle.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/// Records of different days may arrive in any order; within one day the order of arrival breaks ties.
class ArrivalProperty {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void theOrderInWhichDifferentDaysArriveDoesNotMatter(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        List<Map<String, String>> records = cases.plainRecords();
        Map<String, Integer> rank = new HashMap<>();
        records.forEach(record -> rank.computeIfAbsent(record.get("date"), any -> cases.below(1_000_000)));
        List<Map<String, String>> other = new ArrayList<>(records);
        // The sort is stable: records of one day keep their order.
        other.sort(Comparator.comparing(record -> rank.get(record.get("date"))));
        assertThat(cases.product().judge(other, cases.day()))
                .isEqualTo(cases.product().judge(records, cases.day()));
    }
}
