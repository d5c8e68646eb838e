package probity.policy.conflict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.expression.BooleanExpression;
import probity.core.policy.RecordType;

/// Conditions as unions of regions (disjunctive normal form). A condition that would need too many is not looked into.
final class Regions {

    /// More regions than this are not made.
    static final int MOST = 256;

    private final Atoms atoms;

    Regions(RecordType type) {
        this.atoms = new Atoms(type);
    }

    /// The records that meet `condition`, or those that do not; null when that needs more than [#MOST] regions.
    @Nullable
    List<Region> of(BooleanExpression condition, boolean met) {
        return switch (condition) {
            case BooleanExpression.Literal(boolean value) -> value == met ? List.of(Region.ALL) : List.of();
            case BooleanExpression.Not(BooleanExpression of) -> of(of, !met);
            case BooleanExpression.And(BooleanExpression left, BooleanExpression right) ->
                met ? both(of(left, true), of(right, true)) : either(of(left, false), of(right, false));
            case BooleanExpression.Or(BooleanExpression left, BooleanExpression right) ->
                met ? either(of(left, true), of(right, true)) : both(of(left, false), of(right, false));
            case BooleanExpression.Choose(
                    BooleanExpression when,
                    BooleanExpression then,
                    BooleanExpression otherwise) ->
                either(both(of(when, true), of(then, met)), both(of(when, false), of(otherwise, met)));
            case BooleanExpression.SameFlag(BooleanExpression left, BooleanExpression right) ->
                either(both(of(left, true), of(right, met)), both(of(left, false), of(right, !met)));
            case BooleanExpression.Compare compare ->
                atoms.compare(
                        met ? compare.comparison() : compare.comparison().opposite(), compare.left(), compare.right());
            case BooleanExpression.NumberIn in -> atoms.numberIn(in.of(), in.values(), met);
            case BooleanExpression.TextIn in -> atoms.textIn(in.of(), in.values(), met);
            case BooleanExpression.SameText same -> {
                List<Region> known = atoms.sameText(same.left(), same.right(), met);
                yield known == null ? Atoms.question(same, met) : known;
            }
            case BooleanExpression.Has has -> atoms.has(has, met);
            case BooleanExpression.HasTime time -> Atoms.question(time, met);
            case BooleanExpression.FieldFlag flag -> Atoms.question(flag, met);
        };
    }

    /// What lies in one of `left` and in one of `right`; null when one of them is not known, or that is too much.
    static @Nullable List<Region> both(@Nullable List<Region> left, @Nullable List<Region> right) {
        if (left == null || right == null) {
            return null;
        }
        Set<Region> met = new LinkedHashSet<>();
        for (Region one : left) {
            for (Region other : right) {
                Region both = one.meet(other);
                if (both != null) {
                    met.add(both);
                }
            }
            if (met.size() > MOST) {
                return null;
            }
        }
        return List.copyOf(met);
    }

    private static @Nullable List<Region> either(@Nullable List<Region> left, @Nullable List<Region> right) {
        if (left == null || right == null) {
            return null;
        }
        Set<Region> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return all.size() > MOST ? null : List.copyOf(all);
    }
}
