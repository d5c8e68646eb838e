package probity.policy.guard.deduction;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Better;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.core.rule.Combination;
import probity.core.rule.DirectGrade;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;
import probity.policy.guard.taxonomy.Polarity;

/// To which sides of the scale one rule can move a subject, and how far one record can take it down.
///
/// @param polarities NEUTRAL alone, or one or both of the others
/// @param loss the most that one record can take away within the rule's limits; 0 or more
public record Pull(Set<Polarity> polarities, long loss) {

    public Pull {
        polarities = Set.copyOf(polarities);
    }

    public static Pull of(Rule rule, RecordType type, PolicyVersion version) {
        PointsRange range = range(rule, type);
        boolean higher = version.scale().better() == Better.HIGHER;
        BigInteger gain = higher ? range.most() : range.least().negate();
        BigInteger loss = higher ? range.least().negate() : range.most();
        Set<Polarity> polarities = EnumSet.noneOf(Polarity.class);
        if (isHeldAgainst(rule, version, range)) {
            polarities.add(Polarity.WORSENING);
        }
        if (gain.signum() > 0) {
            polarities.add(Polarity.BETTERING);
        }
        if (loss.signum() > 0 || lowers(band(rule.grade()), version) || lowers(replacing(rule), version)) {
            polarities.add(Polarity.WORSENING);
        }
        if (polarities.isEmpty()) {
            polarities.add(Polarity.NEUTRAL);
        }
        return new Pull(
                polarities, gain.signum() > 0 ? capped(loss) : limited(loss.max(BigInteger.ZERO), rule, higher));
    }

    /// Whether points that look like a gain keep a subject out of a band, or those that look like a loss do: some bands
    /// need a dimension to have at most, or at least, so many.
    private static boolean isHeldAgainst(Rule rule, PolicyVersion version, PointsRange range) {
        return version.bands().stream()
                .flatMap(band -> band.needs().stream())
                .filter(need -> need.dimension() == rule.dimension())
                .anyMatch(need -> need.atMost() == null
                        ? range.least().signum() < 0
                        : range.most().signum() > 0);
    }

    /// Multiplied for the hour and for repetition, and what counts instead after a repair.
    private static PointsRange range(Rule rule, RecordType type) {
        Combination combination = rule.combination();
        PointsRange range = PointsRange.of(rule.points(), type);
        if (combination.multiplier() != null) {
            range = range.upTo(combination.multiplier().factor());
        }
        if (combination.repeat() != null) {
            range = range.upTo(
                    combination.repeat().grows()
                            ? combination.repeat().most()
                            : combination.repeat().times());
        }
        RepairTerms repair = rule.repair();
        return repair == null || repair.then() == null
                ? range
                : range.or(PointsRange.exactly(repair.then().points()));
    }

    /// A direct grade holds a subject down, unless it is the best there is.
    private static boolean lowers(@Nullable String band, PolicyVersion version) {
        return band != null
                && !version.bands().isEmpty()
                && !version.bands().getFirst().id().equals(band);
    }

    private static @Nullable String band(@Nullable DirectGrade grade) {
        return grade == null ? null : grade.band();
    }

    /// The grade that a repaired record gives instead.
    static @Nullable String replacing(Rule rule) {
        RepairTerms repair = rule.repair();
        return repair == null || repair.then() == null ? null : repair.then().band();
    }

    /// Where a rule also gives, a limit on losses is one on the sum, and a record that takes can take what was
    /// given too.
    private static long capped(BigInteger loss) {
        return loss.max(BigInteger.ZERO).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /// A limit on losses bounds what one record can take, whatever its window.
    private static long limited(BigInteger loss, Rule rule, boolean higher) {
        BigInteger limited = loss.min(BigInteger.valueOf(Long.MAX_VALUE));
        for (Cap cap : rule.caps()) {
            boolean onLosses = higher ? cap.limit() < 0 : cap.limit() >= 0;
            if (onLosses && cap.unit() == CapUnit.POINTS) {
                limited = limited.min(BigInteger.valueOf(cap.limit()).abs());
            }
        }
        return limited.longValueExact();
    }

    /// Whether it moves a subject at all.
    public boolean moves() {
        return !polarities.contains(Polarity.NEUTRAL);
    }

    public boolean worsens() {
        return polarities.contains(Polarity.WORSENING);
    }
}
