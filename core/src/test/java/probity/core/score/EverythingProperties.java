package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.core.score.RuleFixture.AMOUNT;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Windows;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.ListDefinition;
import probity.core.policy.Need;
import probity.core.policy.Policy;
import probity.core.policy.ScoreScale;
import probity.core.policy.Stay;
import probity.core.policy.Trigger;
import probity.core.policy.scale.Dimension;
import probity.core.policy.scale.Rounding;
import probity.core.policy.scale.Weighing;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.core.result.Evaluation;
import probity.core.result.NextChange;
import probity.core.rule.BySeverity;
import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.core.rule.CapWindow;
import probity.core.rule.Hours;
import probity.core.rule.Multiplier;
import probity.core.rule.Points;
import probity.core.rule.RepairTerms;
import probity.core.rule.Repeat;
import probity.core.rule.Replacement;
import probity.core.rule.Validity;
import probity.core.text.Text;

/// What holds for every policy, with all words of the language at once.
class EverythingProperties {

    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);
    private static final List<CapWindow> WINDOWS = List.of(
            new CapWindow.CalendarDay(),
            new CapWindow.CalendarWeek(),
            new CapWindow.CalendarMonth(),
            new CapWindow.CalendarQuarter(),
            new CapWindow.CalendarHalfYear(),
            new CapWindow.CalendarYear(),
            new CapWindow.Rolling(Period.ofDays(40)),
            new CapWindow.Ever());

    @Property(tries = 400)
    void linesAddUpAndEveryRecordIsInThemOrHasAReason(@ForAll long seed) {
        Random random = new Random(seed);
        Policy policy = policy(random);
        RecordList records = records(random);
        Evaluator evaluator = new Evaluator(policy);
        for (int i = 0; i < 6; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(900));
            Evaluation result = evaluator.evaluate(records, day);
            Cases.holdTogether(result, records.size());
            assertThat(evaluator.standing(records, day)).isEqualTo(result.standing());
        }
    }

    @Property(tries = 200)
    void nothingChangesBeforeTheNextChangeAndSomethingDoesOnIt(@ForAll long seed) {
        Random random = new Random(seed);
        Evaluator evaluator = new Evaluator(policy(random));
        RecordList records = records(random);
        LocalDate day = FIRST.plusDays(random.nextInt(900));
        Evaluation today = evaluator.evaluate(records, day);
        NextChange next = today.next();
        LocalDate last = next == null ? day.plusYears(4) : next.day().minusDays(1);
        List<LocalDate> between = day.datesUntil(last.plusDays(1)).toList();
        assertThat(evaluator.history(records, between)).containsOnly(today.standing());
        if (next != null) {
            Evaluation then = evaluator.evaluate(records, next.day());
            assertThat(then.standing()).isEqualTo(next.standing());
            assertThat(then.benefits()).isEqualTo(next.benefits());
            assertThat(List.of(then.standing(), then.proposals().size()))
                    .isNotEqualTo(List.of(today.standing(), today.proposals().size()));
        }
    }

    private static Policy policy(Random random) {
        PolicyFixture fixture = new PolicyFixture()
                .graveFrom("a", 5)
                .continuing("b")
                .repairing("c", 0, 1)
                .type("d");
        boolean weighs = random.nextBoolean();
        fixture.scale(scale(random, weighs));
        for (int i = 0; i < 6; i++) {
            fixture.rule(rule("r" + i, random));
        }
        if (random.nextBoolean()) {
            fixture.freeze("r0", random.nextBoolean() ? new String[0] : new String[] {"r1"});
        }
        if (random.nextInt(3) == 0) {
            fixture.excluding(random.nextBoolean(), "r2");
        }
        bands(fixture, random);
        fixture.list(list("one", random)).list(list("two", random));
        return fixture.policy();
    }

    private static ScoreScale scale(Random random, boolean weighs) {
        Text text = Text.of("en", "x");
        List<Dimension> dimensions = List.of(
                new Dimension("x", text, weighs ? 3 : 0, false),
                new Dimension("y", text, weighs ? 4 : 0, false),
                new Dimension("z", text, 0, true));
        Integer published = random.nextInt(4) == 0 ? 1 + random.nextInt(28) : null;
        Weighing weighing =
                weighs ? new Weighing(-50, 77, List.of(Rounding.values()).get(random.nextInt(3)), 5, -20, 21) : null;
        return new ScoreScale(weighs ? -50 : 0, -50L, 77L, Better.HIGHER, 0, dimensions, weighing, published, null);
    }

    private static void bands(PolicyFixture fixture, Random random) {
        Need need = random.nextBoolean() ? new Need(2, 1L, null, 0L) : new Need(1, null, 10L, null);
        List<Need> needs = random.nextBoolean() ? List.of(need) : List.of();
        Period grace = random.nextBoolean() ? Period.ofDays(20) : null;
        Text text = Text.of("en", "x");
        fixture.band(new Band("A", text, 20, random.nextBoolean() ? 10 : 20, needs, grace))
                .band(new Band("B", text, 5, 5, List.of(), random.nextBoolean() ? Period.ofDays(9) : null))
                .band("C", Band.LOWEST, Band.LOWEST);
    }

    private static ListDefinition list(String id, Random random) {
        Period least = random.nextBoolean() ? Period.ofDays(30) : null;
        Period most = random.nextBoolean() ? Period.ofDays(60) : null;
        Trigger leave = random.nextInt(3) == 0 ? new Trigger.ScoreFrom(3) : null;
        List<Trigger> triggers = List.of(
                new Trigger.ScoreBelow(0),
                new Trigger.RecordCounts(Set.of("r3")),
                new Trigger.InBands(Set.of("C")),
                new Trigger.OnList(Set.of("one")));
        Trigger trigger = triggers.get(random.nextInt(id.equals("one") ? 3 : 4));
        Stay stay = new Stay(least, most, leave);
        return new ListDefinition(id, "1", Text.of("en", id), trigger, "", "", stay, Windows.NONE);
    }

    private static RuleFixture rule(String id, Random random) {
        int on = random.nextInt(4);
        RuleFixture rule = RuleFixture.rule(id, on)
                .points(points(random))
                .lasts(validity(random))
                .dimension(random.nextInt(3));
        if (random.nextBoolean()) {
            rule.cap(Cap.points("shared", random.nextInt(2) == 0 ? 6 : -6, WINDOWS.get(random.nextInt(8)), "1"));
        }
        if (random.nextInt(4) == 0) {
            rule.cap(new Cap(id, 1 + random.nextInt(3), CapUnit.TIMES, WINDOWS.get(random.nextInt(8)), "1"));
        }
        if (on < 2) {
            rule.repair(repair(random));
        }
        if (random.nextInt(3) == 0) {
            rule.oneAct();
        }
        if (random.nextInt(3) == 0) {
            rule.repeat(new Repeat("again", "1", random.nextBoolean(), 2, random.nextBoolean(), 5));
        }
        if (random.nextInt(4) == 0) {
            rule.grade(random.nextBoolean() ? "B" : "C", "o");
        }
        if (random.nextInt(5) == 0) {
            rule.latest();
        }
        if (random.nextInt(4) == 0) {
            rule.multiply(new Multiplier(3, List.of(new Hours(LocalTime.of(20, 0), LocalTime.of(6, 0)))));
        }
        return random.nextInt(5) == 0 ? rule.exceptionTo("r" + random.nextInt(6)) : rule;
    }

    private static Points points(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Points.None();
            case 1 -> new Points.Fixed(random.nextInt(21) - 10);
            case 2 -> new Points.Computed(AMOUNT.expression(), AMOUNT.text());
            case 3 -> new Points.Steps(AMOUNT, List.of(new Points.Step(0L, -4), new Points.Step(null, 3)));
            case 4 -> new Points.Slices(AMOUNT, List.of(new Points.Slice(4L, 1, 2), new Points.Slice(null, 1, 3)));
            default ->
                new Points.Tiers(
                        AMOUNT, WINDOWS.get(random.nextInt(8)), List.of(new Points.Tier(3, 2), new Points.Tier(8, 7)));
        };
    }

    private static Validity validity(Random random) {
        Validity days = new Validity.Lasts(Period.ofDays(1 + random.nextInt(200)));
        return switch (random.nextInt(6)) {
            case 0 -> new Validity.Unlimited();
            case 1 -> new Validity.ToEndOf(WINDOWS.get(random.nextInt(6)));
            case 2 ->
                new Validity.BySize(
                        random.nextBoolean(),
                        List.of(
                                new Validity.SizeStep(4L, days),
                                new Validity.SizeStep(null, new Validity.Unlimited())));
            case 3 -> new Validity.ByValue(3, new TreeMap<>(Map.of("high", days)), new Validity.Unlimited());
            default -> days;
        };
    }

    private static RepairTerms repair(Random random) {
        Replacement then = random.nextBoolean()
                ? new Replacement(
                        random.nextInt(5) - 3, random.nextInt(3) == 0 ? "B" : null, validityOfReplacement(random))
                : null;
        BySeverity wait = new BySeverity(Period.ZERO, Period.ZERO, Period.ofDays(50));
        List<Integer> needs = random.nextBoolean() ? List.of(2) : List.of();
        return new RepairTerms(2, Period.ofDays(random.nextInt(20)), wait, needs, then, null, Set.of());
    }

    private static Validity validityOfReplacement(Random random) {
        return random.nextBoolean() ? new Validity.Unlimited() : new Validity.Lasts(Period.ofDays(70));
    }

    private static RecordList records(Random random) {
        List<CreditRecord> records = new ArrayList<>();
        int count = random.nextInt(18);
        for (int i = 0; i < count; i++) {
            records.add(record("n" + i, random, i));
        }
        return new RecordList(records);
    }

    private static CreditRecord record(String id, Random random, int earlier) {
        LocalDate date = FIRST.plusDays(random.nextInt(500));
        List<@Nullable Value> values = Arrays.asList(
                new Value.Quantity(random.nextInt(12) - 3),
                random.nextInt(4) == 0 ? null : new Value.Word("F" + random.nextInt(2)),
                new Value.Quantity(random.nextInt(2)),
                new Value.Word(random.nextBoolean() ? "high" : "low"));
        RecordStatus status = random.nextInt(10) == 0 ? RecordStatus.VOID : RecordStatus.STANDS;
        LocalTime time = random.nextBoolean() ? LocalTime.of(random.nextInt(24), 0) : null;
        LocalDate ended = random.nextBoolean() ? date.plusDays(random.nextInt(60)) : null;
        String corrects = earlier > 0 && random.nextInt(9) == 0 ? "n" + random.nextInt(earlier) : null;
        return new CreditRecord(id, random.nextInt(4), date, time, status, ended, corrects, values);
    }
}
