package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.result.Standing;
import probity.core.score.Evaluator;
import probity.verify.oracle.generator.Generated;
import probity.verify.oracle.generator.PolicyGenerator;

/// Whatever way a population came to hold its records, everybody stands where the plain evaluation and a population
/// that is grouped anew say.
class LivingPopulationProperty {

    private static final int[] THREADS = {1, 2, 8};
    private static final int TURNS = 12;

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void everybodyStandsWhereAFreshGroupingSays(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Generated generated = PolicyGenerator.generate(seed);
        Policy policy = seed % 5 == 0 ? generated.policy() : Thinned.of(generated.policy(), seed);
        SplittableRandom dice = new SplittableRandom(seed);
        Grown grown = new Grown(policy, generated, dice, 1 + dice.nextInt(8));
        CompiledPolicy compiled = new CompiledPolicy(policy, grown.living);
        for (int turn = 0; turn < TURNS; turn++) {
            grown.turn();
            if (dice.nextInt(4) == 0) {
                grown.abandonedTurn();
            }
            if (dice.nextInt(3) == 0) {
                compare(policy, grown, compiled, generated.day());
            }
        }
        compare(policy, grown, compiled, generated.day());
    }

    private static void compare(Policy policy, Grown grown, CompiledPolicy compiled, LocalDate day) {
        Evaluator evaluator = new Evaluator(policy);
        CompiledPolicy anew = new CompiledPolicy(policy, grown.regrouped());
        Standings fresh = anew.standings(day, 1);
        for (int threads : THREADS) {
            Standings standings = compiled.standings(day, threads);
            assertThat(standings.subjects()).isEqualTo(grown.lists.size());
            for (int subject = 0; subject < standings.subjects(); subject++) {
                List<CreditRecord> records = grown.lists.get(subject);
                Standing expected = evaluator.standing(new RecordList(records), day);
                assertThat(standings.of(subject)).as(day + " " + records).isEqualTo(expected);
                assertThat(fresh.of(subject)).isEqualTo(expected);
                assertThat(compiled.standing(subject, day)).isEqualTo(expected);
            }
        }
    }
}
