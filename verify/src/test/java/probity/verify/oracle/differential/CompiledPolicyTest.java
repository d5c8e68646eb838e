package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whoever is evaluated from tables stands where the plain evaluation says. `bench/differential-tables` takes more.
class CompiledPolicyTest {

    private static final int POLICIES = 130;

    @Test
    void everybodyStandsWhereThePlainEvaluationSays() {
        CompiledComparison comparison = CompiledComparison.run(1, POLICIES);
        System.out.println("answers=" + comparison.answers() + " from_tables=" + comparison.fromTables());
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.answers()).isGreaterThanOrEqualTo(POLICIES * CompiledRun.ANSWERS);
        assertThat(comparison.fromTables()).isGreaterThan(comparison.answers() / 6);
    }
}
