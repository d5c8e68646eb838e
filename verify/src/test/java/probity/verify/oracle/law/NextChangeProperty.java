package probity.verify.oracle.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.verify.oracle.Answer;

/// Until the next change that is stated nothing changes, and on that day something does.
class NextChangeProperty {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void theResultStaysTheSameUntilTheNextChange(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        Answer today = cases.product().judge(cases.records(), cases.day());
        Answer.Next next = today.next();
        int stretch = next == null ? 3_000 : (int) ChronoUnit.DAYS.between(cases.day(), next.day());
        for (int i = 0; i < 12; i++) {
            LocalDate between = cases.day().plusDays(cases.below(stretch));
            Answer then = cases.product().judge(cases.records(), between);
            assertThat(then.surface().looksLike(today.surface()))
                    .as(between + " as " + cases.day())
                    .isTrue();
        }
        if (next != null) {
            Answer then = cases.product().judge(cases.records(), next.day());
            assertThat(then.surface().looksLike(today.surface()))
                    .as("a change on " + next.day())
                    .isFalse();
            assertThat(next.surface().score()).isEqualTo(then.surface().score());
        }
    }
}
