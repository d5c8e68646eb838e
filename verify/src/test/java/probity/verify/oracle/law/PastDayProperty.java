package probity.verify.oracle.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.verify.oracle.Answer;
import probity.verify.oracle.differential.Product;

/// The answer for a day depends on policy, records and day, and on nothing asked before; what is dated later is not
// part of it.
class PastDayProperty {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aPastDayGivesTheSameWheneverItIsComputed(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        for (int ahead : List.of(400, 1, 30, -200, 7)) {
            cases.product().judge(cases.furtherRecords(), cases.day().plusDays(ahead));
            cases.product().judge(cases.records(), cases.day().plusDays(ahead));
        }
        Answer asFirstQuestion = Product.of(cases.asked().texts()).judge(cases.records(), cases.day());
        assertThat(cases.product().judge(cases.records(), cases.day())).isEqualTo(asFirstQuestion);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aRecordDatedAfterTheDayChangesNothingOnIt(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        Answer before = cases.product().judge(cases.records(), cases.day());
        List<Map<String, String>> records = new ArrayList<>(cases.records());
        for (Map<String, String> further : cases.furtherRecords()) {
            records.add(Cases.with(
                    further, "date", cases.day().plusDays(1 + cases.below(30)).toString()));
        }
        Answer after = cases.product().judge(records, cases.day());
        assertThat(after.surface()).isEqualTo(before.surface());
        assertThat(after.lines()).isEqualTo(before.lines());
        Map<String, Set<String>> ofThatDay = new TreeMap<>(before.uncounted());
        ofThatDay.values().removeIf(reasons -> reasons.contains("dated-after"));
        assertThat(after.uncounted()).containsAllEntriesOf(ofThatDay);
    }
}
