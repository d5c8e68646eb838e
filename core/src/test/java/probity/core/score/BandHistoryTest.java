package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.Cases.amount;
import static probity.core.score.Cases.evaluate;
import static probity.core.score.RuleFixture.rule;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import probity.core.policy.Band;
import probity.core.policy.Need;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.result.NextChange;
import probity.core.text.Text;

/// Bands that depend on the days before: docs/reference/evaluation.md, section 4.
class BandHistoryTest {

    private static Band band(String id, long from, List<Need> needs, @Nullable Period grace) {
        return new Band(id, Text.of("en", id), from, from, needs, grace);
    }

    private static Policy of(Band best) {
        return new PolicyFixture()
                .type("a")
                .rule(rule("a", 0).asRecorded())
                .band(best)
                .band("fair", 50, 50)
                .band("poor", Band.LOWEST, Band.LOWEST)
                .policy();
    }

    @Test
    void aGraceKeepsTheBandForItsLengthAndTheNextChangeSaysWhenItEnds() {
        Policy policy = of(band("good", 100, List.of(), Period.ofWeeks(2)));
        CreditRecord[] records = {amount("1", 0, "2021-01-01", 100), amount("2", 0, "2021-02-01", -10)};
        assertThat(Cases.band(policy, "2021-02-14", records)).isEqualTo("good");
        NextChange next = evaluate(policy, "2021-02-01", records).next();
        assertThat(next).isNotNull();
        assertThat(next.day()).isEqualTo("2021-02-15");
        assertThat(next.standing().band()).isEqualTo("fair");
        assertThat(Cases.band(policy, "2021-02-15", records)).isEqualTo("fair");
    }

    @Test
    void aGraceBeginsAnewAfterARecovery() {
        Policy policy = of(band("good", 100, List.of(), Period.ofWeeks(2)));
        CreditRecord[] records = {
            amount("1", 0, "2021-01-01", 100),
            amount("2", 0, "2021-02-01", -10),
            amount("3", 0, "2021-02-10", 10),
            amount("4", 0, "2021-02-12", -90)
        };
        assertThat(Cases.band(policy, "2021-02-25", records)).isEqualTo("good");
        assertThat(Cases.band(policy, "2021-02-26", records)).isEqualTo("poor");
    }

    @Test
    void aNeedIsKeptMoreLenientlyThanItIsEntered() {
        Policy policy = of(band("good", 51, List.of(new Need(0, 80L, null, 70L)), null));
        CreditRecord start = amount("1", 0, "2021-01-01", 75);
        assertThat(Cases.band(policy, "2021-01-01", start)).isEqualTo("fair");
        CreditRecord more = amount("2", 0, "2021-01-02", 5);
        CreditRecord less = amount("3", 0, "2021-01-03", -10);
        CreditRecord evenLess = amount("4", 0, "2021-01-04", -1);
        assertThat(Cases.band(policy, "2021-01-03", start, more, less, evenLess))
                .isEqualTo("good");
        assertThat(Cases.band(policy, "2021-01-04", start, more, less, evenLess))
                .isEqualTo("fair");
    }
}
