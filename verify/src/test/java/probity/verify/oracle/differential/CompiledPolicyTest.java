package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whoever is evaluated from tables stands where the plain evaluation says. `bench/differential-tables` takes more.
class CompiledPolicyTest {

    private static final int POLICIES = 130;

    /// Answers that a limit must have decided, on each side.
    private static final int LEAST_CUT = 60;

    @Test
    void everybodyStandsWhereThePlainEvaluationSays() {
        CompiledComparison comparison = CompiledComparison.run(1, POLICIES);
        System.out.println("answers=" + comparison.answers() + " from_tables=" + comparison.fromTables() + " cut_gains="
                + comparison.cutGains() + " cut_losses=" + comparison.cutLosses());
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.answers()).isGreaterThanOrEqualTo(POLICIES * CompiledRun.ANSWERS);
        assertThat(comparison.fromTables()).isGreaterThan(comparison.answers() / 6);
        assertThat(comparison.cutGains()).isGreaterThan(LEAST_CUT);
        assertThat(comparison.cutLosses()).isGreaterThan(LEAST_CUT);
    }
}
