package probity.verify.oracle.differential;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import probity.core.policy.Band;
import probity.core.policy.ListDefinition;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.Stay;
import probity.core.policy.provision.General;
import probity.core.policy.scale.Dimension;
import probity.core.rule.Combination;
import probity.core.rule.Rule;

/// A generated policy speaks nearly the whole language at once, which no programme does. This is one like it with most
/// of the features that let records and days act on one another left out, each by chance.
final class Thinned {

    private static final int LEFT_OUT_OF_TEN = 8;

    private final boolean stays;
    private final boolean bands;
    private final boolean scale;
    private final boolean provisions;
    private final boolean grades;
    private final boolean repairs;
    private final boolean combinations;
    private final boolean facts;
    private final boolean breaches;

    private Thinned(SplittableRandom dice) {
        stays = dice.nextInt(10) >= LEFT_OUT_OF_TEN;
        bands = dice.nextInt(10) >= LEFT_OUT_OF_TEN;
        scale = dice.nextInt(10) >= LEFT_OUT_OF_TEN;
        provisions = dice.nextInt(10) >= LEFT_OUT_OF_TEN;
        grades = dice.nextInt(10) >= LEFT_OUT_OF_TEN;
        repairs = dice.nextInt(10) >= LEFT_OUT_OF_TEN;
        combinations = dice.nextInt(10) >= LEFT_OUT_OF_TEN;
        breaches = dice.nextInt(10) >= LEFT_OUT_OF_TEN;
        // One fact stated twice concerns few subjects only, and the others are to be seen too.
        facts = dice.nextBoolean();
    }

    static Policy of(Policy policy, long seed) {
        Thinned thinned = new Thinned(new SplittableRandom(seed));
        return new Policy(
                policy.programme(),
                policy.types().stream().map(thinned::type).toList(),
                policy.versions().stream().map(thinned::version).toList());
    }

    private RecordType type(RecordType one) {
        return new RecordType(
                one.name(),
                one.title(),
                one.sources(),
                one.classification(),
                one.fields(),
                facts ? one.sameFact() : List.of(),
                one.repairs(),
                breaches && one.continuing(),
                one.derived());
    }

    private PolicyVersion version(PolicyVersion one) {
        return new PolicyVersion(
                one.number(),
                one.inForce(),
                one.appliesToPast(),
                one.heading(),
                scale ? one.scale() : scale(one.scale()),
                one.bands().stream().map(this::band).toList(),
                one.sources(),
                one.articles(),
                one.rules().stream().map(this::rule).toList(),
                one.lists().stream().map(this::list).toList(),
                one.measures(),
                one.rights(),
                provisions ? one.general() : General.NONE);
    }

    private static ScoreScale scale(ScoreScale one) {
        List<Dimension> dimensions = one.dimensions().stream()
                .map(dimension -> new Dimension(dimension.id(), dimension.title(), 0, false))
                .toList();
        return new ScoreScale(
                one.start(), one.floor(), one.ceiling(), one.better(), one.decimals(), dimensions, null, null, null);
    }

    private Band band(Band one) {
        return bands ? one : Band.plain(one.id(), one.title(), one.from(), one.leaveBelow());
    }

    private ListDefinition list(ListDefinition one) {
        return stays
                ? one
                : new ListDefinition(
                        one.id(),
                        one.article(),
                        one.title(),
                        one.trigger(),
                        one.effect(),
                        one.law(),
                        Stay.PLAIN,
                        one.windows());
    }

    private Rule rule(Rule one) {
        Set<String> exceptionTo = one.combination().exceptionTo();
        return new Rule(
                one.id(),
                one.article(),
                one.on(),
                one.when(),
                one.points(),
                one.caps(),
                one.validity(),
                repairs ? one.repair() : null,
                one.dimension(),
                one.tags(),
                one.law(),
                grades ? one.grade() : null,
                combinations
                        ? one.combination()
                        : new Combination(false, one.combination().multiplier(), null, null, exceptionTo));
    }
}
