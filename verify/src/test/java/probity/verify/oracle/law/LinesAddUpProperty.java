package probity.verify.oracle.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.verify.oracle.Answer;

/// The points of the lines add up to the score, always.
class LinesAddUpProperty {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void theLinesAddUpToTheScore(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        Answer answer = cases.product().judge(cases.records(), cases.day());
        assertThat(answer.lines().stream().mapToLong(Answer.Line::points).sum())
                .isEqualTo(answer.surface().score());
        assertThat(answer.lines().getFirst().kind()).isEqualTo("start");
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void everyRecordIsInTheLinesOrAmongThoseNotCounted(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Cases cases = Cases.of(seed);
        Answer answer = cases.product().judge(cases.records(), cases.day());
        Set<String> mentioned = new TreeSet<>(answer.uncounted().keySet());
        answer.lines().forEach(line -> mentioned.add(line.of().split(" ", 2)[0]));
        mentioned.removeIf(word -> !word.matches("r[0-9]+"));
        assertThat(mentioned)
                .containsExactlyInAnyOrderElementsOf(
                        cases.records().stream().map(record -> record.get("id")).toList());
    }
}
