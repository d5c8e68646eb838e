package probity.core.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import probity.core.policy.Better;
import probity.core.policy.Policy;
import probity.core.policy.ScoreScale;
import probity.core.policy.scale.Dimension;
import probity.core.policy.scale.Percentile;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.core.result.Standing;
import probity.core.score.PolicyFixture;

/// Where a subject stands among others: docs/reference/evaluation.md, section 9.
class PercentilesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final int WORD = 3;

    private static Ranked ranked(long score, @Nullable String... groups) {
        return new Ranked(score, Arrays.asList(groups));
    }

    private static Shares among(Better better, Ranked own, List<Ranked> others) {
        Among among = new Among(better, own);
        others.forEach(among::add);
        return among.shares();
    }

    /// So many with the same score, under the same groups.
    private static List<Ranked> times(int count, Ranked one) {
        return Collections.nCopies(count, one);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Ranked> together(List<Ranked>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static OptionalInt ofAll(Better better, Ranked own, List<Ranked> others) {
        return among(better, own, others).all().percent();
    }

    @Test
    void aPercentileIsTheShareOfOthersWithAWorseScoreRoundedDown() {
        List<Ranked> others = together(times(3, ranked(1)), times(2, ranked(10)), times(4, ranked(11)));
        assertThat(ofAll(Better.HIGHER, ranked(10), others)).hasValue(33);
        assertThat(ofAll(Better.LOWER, ranked(10), others)).hasValue(44);
    }

    @Test
    void amongFewerThanTenThereIsNoShareBecauseItWouldTellHowSingleOthersStand() {
        for (int others = 0; others < 9; others++) {
            assertThat(among(Better.HIGHER, ranked(10), times(others, ranked(1)))
                            .all())
                    .as("%d others", others)
                    .isEqualTo(Share.None.TOO_FEW);
        }
        assertThat(ofAll(Better.HIGHER, ranked(10), times(9, ranked(1)))).hasValue(100);
        assertThatThrownBy(() -> new Share.Given(1, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupHoldsThoseWithTheSameValueAndWhoHasNoneHasNoShareInIt() {
        List<Ranked> others = together(
                times(4, ranked(1, "a", null)),
                times(5, ranked(20, "a", "x")),
                times(9, ranked(2, "b", "x")),
                times(1, ranked(3, null, null)));
        assertThat(among(Better.HIGHER, ranked(10, "a", null), others))
                .isEqualTo(new Shares(new Share.Given(14, 19), List.of(new Share.Given(4, 9), Share.None.NO_PLACE)));
    }

    @Test
    void aGroupOfTwoHasNoShareNorHasOneThatLeavesAFewOutside() {
        Ranked own = ranked(10, "a");
        List<Ranked> pair = together(times(1, ranked(1, "a")), times(20, ranked(1, "b")));
        assertThat(among(Better.HIGHER, own, pair).groups()).containsExactly(Share.None.TOO_FEW);
        for (int outside = 0; outside < 12; outside++) {
            List<Ranked> others = together(times(15, ranked(1, "a")), times(outside, ranked(1, "b")));
            Shares shares = among(Better.HIGHER, own, others);
            assertThat(shares.all()).isEqualTo(new Share.Given(15L + outside, 15L + outside));
            assertThat(shares.groups())
                    .as("%d outside", outside)
                    .containsExactly(outside == 0 || outside >= 10 ? new Share.Given(15, 15) : Share.None.TOO_FEW);
        }
    }

    @Test
    void theSharesOfAllAtOnceAreThoseCountedForEachOne() {
        SplittableRandom random = new SplittableRandom(1);
        for (Better better : Better.values()) {
            List<Ranked> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String sector = random.nextInt(5) == 0 ? null : "s" + random.nextInt(random.nextInt(1, 9));
                all.add(ranked(random.nextLong(-9, 10), sector, random.nextBoolean() ? "x" : null));
            }
            List<Shares> atOnce = Percentiles.of(better, all);
            for (int i = 0; i < all.size(); i++) {
                List<Ranked> others = new ArrayList<>(all);
                Ranked own = others.remove(i);
                assertThat(atOnce.get(i)).isEqualTo(among(better, own, others));
            }
            assertThat(atOnce.stream().map(shares -> shares.groups().getFirst()).toList())
                    .contains(Share.None.TOO_FEW, Share.None.NO_PLACE)
                    .hasAtLeastOneElementOfType(Share.Given.class);
        }
        assertThat(Percentiles.of(Better.HIGHER, List.of())).isEmpty();
    }

    @Test
    void countsOfPartsAddUp() {
        Ranked own = ranked(10, "a");
        Among first = new Among(Better.HIGHER, own);
        times(5, ranked(1, "a")).forEach(first::add);
        Among second = new Among(Better.HIGHER, own);
        times(4, ranked(11, "a")).forEach(second::add);
        times(10, ranked(2, "b")).forEach(second::add);
        first.add(second);
        assertThat(first.shares()).isEqualTo(new Shares(new Share.Given(15, 19), List.of(new Share.Given(5, 9))));
    }

    /// The fixture's policy, published on the day of the month where that is stated.
    private static Policy policy(@Nullable Integer publishedOn, @Nullable Percentile percentile) {
        return new PolicyFixture()
                .type("profile")
                .type("deed")
                .rule("deed", 1, 5, Period.ofYears(1))
                .scale(new ScoreScale(
                        0, null, null, Better.HIGHER, 0, List.of(Dimension.ONLY), null, publishedOn, percentile))
                .policy();
    }

    private static final Percentile SECTOR = new Percentile("self", List.of(new Percentile.Group(0, WORD)));

    private static CreditRecord profile(String id, LocalDate date, RecordStatus status, @Nullable String word) {
        List<@Nullable Value> values = new ArrayList<>(Arrays.asList(null, null, null, null));
        values.set(WORD, word == null ? null : new Value.Word(word));
        return new CreditRecord(id, 0, date, null, status, null, null, values);
    }

    private static @Nullable String group(Policy policy, CreditRecord... records) {
        Ranking ranking = Ranking.of(policy, DAY);
        assertThat(ranking).isNotNull();
        Ranked ranked = ranking.of(new RecordList(List.of(records)), Standing.plain(7, "", List.of()));
        assertThat(ranked).isNotNull();
        assertThat(ranked.score()).isEqualTo(7);
        return ranked.groups().getFirst();
    }

    @Test
    void theGroupIsThatOfTheLastFactUpToTheDayJudged() {
        Policy daily = policy(null, SECTOR);
        CreditRecord first = profile("1", DAY.minusDays(9), RecordStatus.STANDS, "freight");
        CreditRecord onTheDay = profile("2", DAY, RecordStatus.STANDS, "fishing");
        assertThat(group(daily)).isNull();
        assertThat(group(daily, onTheDay, first)).isEqualTo("fishing");
        assertThat(group(daily, first, profile("3", DAY.plusDays(1), RecordStatus.STANDS, "towing")))
                .isEqualTo("freight");
        for (RecordStatus none : List.of(RecordStatus.VOID, RecordStatus.REMOVED, RecordStatus.HELD)) {
            assertThat(group(daily, first, profile("3", DAY, none, "towing"))).isEqualTo("freight");
        }
        assertThat(group(policy(20, SECTOR), first, onTheDay))
                .as("on 1 June the result is that of 20 May")
                .isNull();
    }

    @Test
    void theLastFactWithoutTheFieldPutsTheSubjectIntoNoGroup() {
        assertThat(group(
                        policy(null, SECTOR),
                        profile("1", DAY.minusDays(9), RecordStatus.STANDS, "freight"),
                        profile("2", DAY.minusDays(8), RecordStatus.STANDS, null)))
                .isNull();
    }

    @Test
    void aCorrectionHoldsThePlaceOfWhatItCorrects() {
        CreditRecord first = profile("1", DAY.minusDays(9), RecordStatus.STANDS, "freight");
        CreditRecord later = profile("2", DAY.minusDays(1), RecordStatus.STANDS, "fishing");
        CreditRecord correction = new CreditRecord(
                "3",
                0,
                DAY,
                null,
                RecordStatus.STANDS,
                null,
                "1",
                profile("3", DAY, RecordStatus.STANDS, "towing").values());
        assertThat(group(policy(null, SECTOR), first, later, correction)).isEqualTo("fishing");
        assertThat(group(policy(null, SECTOR), first, correction)).isEqualTo("towing");
    }

    @Test
    void whoIsNotEvaluatedIsNotCompared() {
        Ranking ranking = Ranking.of(policy(null, SECTOR), DAY);
        assertThat(ranking).isNotNull();
        assertThat(ranking.of(new RecordList(List.of()), new Standing(0, "", List.of(), "", "away")))
                .isNull();
        assertThat(Ranking.of(policy(null, null), DAY)).isNull();
    }
}
