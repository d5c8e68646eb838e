package probity.verify.oracle.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.verify.oracle.Answer;

/// A record that is void, removed or held has the same effect as one that was never sent.
class VoidProperty {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aRecordThatDoesNotStandEqualsOneNeverSent(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        List<Map<String, String>> records = new ArrayList<>(cases.plainRecords());
        int taken = cases.below(records.size());
        String id = records.get(taken).get("id");
        Answer never = cases.product().judge(Cases.without(records, taken), cases.day());
        String status = List.of("void", "removed", "held").get(cases.below(3));
        records.set(taken, Cases.with(records.get(taken), "status", status));
        Answer answer = cases.product().judge(records, cases.day());
        assertThat(Cases.unmentioned(answer, id)).isEqualTo(never);
        assertThat(answer.uncounted().get(id)).containsExactly("not-standing");
    }
}
