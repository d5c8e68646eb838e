package probity.verify.oracle.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.verify.oracle.Answer;

/// What was contested and is lifted leaves no trace but its own entries.
class LiftedProperty {
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void aHoldThatIsLiftedEqualsOneThatNeverWas(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        List<Map<String, String>> records = cases.plainRecords();
        Map<String, String> contested = Cases.with(records.get(cases.below(records.size())), "status", "stands");
        String id = contested.get("id");
        List<Map<String, String>> standing = records.stream()
                .map(record -> record.get("id").equals(id) ? contested : record)
                .toList();
        Map<String, String> hold = Cases.with(Cases.with(contested, "id", "hold"), "corrects", id);
        Map<String, String> lift = Cases.with(Cases.with(contested, "id", "lift"), "corrects", "hold");
        Answer held = cases.product()
                .judge(Cases.and(Cases.and(standing, Cases.with(hold, "status", "held")), lift), cases.day());
        // The record is called by the entry that arrived last.
        List<Map<String, String>> never = standing.stream()
                .map(record -> record.get("id").equals(id) ? Cases.with(record, "id", "lift") : record)
                .toList();
        assertThat(Cases.unmentioned(Cases.unmentioned(held, id), "hold"))
                .isEqualTo(cases.product().judge(never, cases.day()));
        assertThat(held.uncounted().get("hold")).containsExactly("corrected");
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void aVoidCorrectionOfAVoidOneChangesNothing(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        List<Map<String, String>> records = cases.plainRecords();
        Map<String, String> origin = records.get(cases.below(records.size()));
        Map<String, String> taken = Cases.with(Cases.with(origin, "id", "taken"), "corrects", origin.get("id"));
        Map<String, String> again = Cases.with(Cases.with(origin, "id", "again"), "corrects", "taken");
        Answer twice = cases.product()
                .judge(
                        Cases.and(
                                Cases.and(records, Cases.with(taken, "status", "void")),
                                Cases.with(again, "status", "void")),
                        cases.day());
        assertThat(Cases.unmentioned(Cases.unmentioned(twice, "taken"), "again"))
                .isEqualTo(cases.product().judge(records, cases.day()));
    }
}
