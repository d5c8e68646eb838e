package probity.verify.oracle.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import probity.core.compiled.CompiledPolicy;
import probity.core.compiled.Standings;
import probity.core.explanation.Explainer;
import probity.core.policy.Policy;
import probity.core.population.Population;
import probity.core.population.PopulationCursor;
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
        CompiledPolicy compiled = new CompiledPolicy(policy, grown.living());
        for (int turn = 0; turn < TURNS; turn++) {
            grown.turn();
            if (dice.nextInt(4) == 0) {
                grown.abandonedTurn();
            }
            if (dice.nextInt(6) == 0) {
                grown.reload();
                compiled = new CompiledPolicy(policy, grown.living());
            }
            if (dice.nextInt(3) == 0) {
                compare(policy, grown, compiled, generated.day());
            }
        }
        compare(policy, grown, compiled, generated.day());
    }

    /// What was known at heads that a state held, and at any head since a status last changed.
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void everybodyStandsWhereTheyStoodAsKnownAtAnEarlierHead(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Generated generated = PolicyGenerator.generate(seed);
        Policy policy = Thinned.of(generated.policy(), seed);
        SplittableRandom dice = new SplittableRandom(seed);
        Grown grown = new Grown(policy, generated, dice, 1 + dice.nextInt(5));
        CompiledPolicy compiled = new CompiledPolicy(policy, grown.living());
        Evaluator evaluator = new Evaluator(policy);
        for (int turn = 0; turn < TURNS; turn++) {
            LocalDate day = generated.day();
            Population held = grown.living().now();
            List<Standing> before = all(compiled.standings(day, 1));
            List<List<CreditRecord>> known =
                    grown.lists.stream().map(List::copyOf).toList();
            grown.turn();
            assertThat(all(compiled.on(held).standings(day, 2))).isEqualTo(before);
            Population now = grown.living().now();
            if (now.unsettled() > held.head()) {
                assertThatThrownBy(() -> now.knownBy(held.head())).hasMessageContaining("take it from the ledger");
                continue;
            }
            CompiledPolicy then = compiled.on(now.knownBy(held.head()));
            for (int subject = 0; subject < known.size(); subject++) {
                List<CreditRecord> still = grown.lists.get(subject).stream()
                        .filter(one -> Integer.parseInt(one.id()) < held.head())
                        .toList();
                assertThat(then.standing(subject, day)).isEqualTo(evaluator.standing(new RecordList(still), day));
                if (still.size() == known.get(subject).size()) {
                    assertThat(then.standing(subject, day)).isEqualTo(before.get(subject));
                }
            }
        }
    }

    private static List<Standing> all(Standings standings) {
        return IntStream.range(0, standings.subjects()).mapToObj(standings::of).toList();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whatIsExplainedFromColumnsIsWhatIsExplainedFromObjects(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Generated generated = PolicyGenerator.generate(seed);
        SplittableRandom dice = new SplittableRandom(seed);
        Grown grown = new Grown(generated.policy(), generated, dice, 3);
        for (int turn = 0; turn < TURNS; turn++) {
            grown.turn();
        }
        Explainer explainer = new Explainer(generated.policy());
        PopulationCursor cursor = grown.living().now().cursor();
        LocalDate day = generated.day();
        for (int subject = 0; subject < grown.lists.size(); subject++) {
            cursor.subject(subject);
            // The lists of an explanation compare item by item: lines, reasons, results without records, ways out.
            assertThat(explainer.explain(cursor, day))
                    .isEqualTo(explainer.explain(new RecordList(grown.lists.get(subject)), day));
        }
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
