package probity.verify.oracle.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.verify.oracle.Answer;

/// A correction has the same effect as never having entered the wrong record: what it says stands where that one stood.
class CorrectionProperty {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aCorrectionEqualsNeverHavingEnteredTheWrongOne(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        List<Map<String, String>> records = new ArrayList<>(cases.plainRecords());
        List<Map<String, String>> further = cases.furtherRecords();
        Assume.that(!records.isEmpty() && !further.isEmpty());
        int wrong = cases.below(records.size());
        Map<String, String> right = further.get(cases.below(further.size()));
        Assume.that(!"void".equals(right.get("status")));
        String id = records.get(wrong).get("id");
        Answer corrected = cases.product().judge(Cases.and(records, Cases.with(right, "corrects", id)), cases.day());
        records.set(wrong, inPlaceOf(records.get(wrong), right));
        assertThat(Cases.unmentioned(corrected, id)).isEqualTo(cases.product().judge(records, cases.day()));
        assertThat(corrected.uncounted().get(id)).containsExactly("corrected");
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aVoidCorrectionEqualsOneNeverSent(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        List<Map<String, String>> records = new ArrayList<>(cases.plainRecords());
        List<Map<String, String>> further = cases.furtherRecords();
        Assume.that(!records.isEmpty() && !further.isEmpty());
        String id = records.get(cases.below(records.size())).get("id");
        Map<String, String> correction = Cases.with(further.get(cases.below(further.size())), "corrects", id);
        Answer undone =
                cases.product().judge(Cases.and(records, Cases.with(correction, "status", "void")), cases.day());
        String correcting = correction.get("id");
        assertThat(Cases.unmentioned(undone, correcting))
                .isEqualTo(cases.product().judge(records, cases.day()));
        assertThat(undone.uncounted().get(correcting)).containsExactly("not-standing");
    }

    private static Map<String, String> inPlaceOf(Map<String, String> wrong, Map<String, String> right) {
        Map<String, String> placed = Cases.with(right, "date", wrong.getOrDefault("date", ""));
        placed.remove("time");
        if (wrong.containsKey("time")) {
            placed.put("time", wrong.getOrDefault("time", ""));
        }
        return placed;
    }
}
