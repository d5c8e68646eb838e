package probity.policy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import probity.core.expression.BooleanExpression;
import probity.core.expression.BooleanExpression.And;
import probity.core.expression.BooleanExpression.Choose;
import probity.core.expression.BooleanExpression.Compare;
import probity.core.expression.BooleanExpression.FieldFlag;
import probity.core.expression.BooleanExpression.Has;
import probity.core.expression.BooleanExpression.Not;
import probity.core.expression.BooleanExpression.NumberIn;
import probity.core.expression.BooleanExpression.Or;
import probity.core.expression.BooleanExpression.SameFlag;
import probity.core.expression.BooleanExpression.TextIn;
import probity.core.expression.Comparison;
import probity.core.expression.NumberExpression;
import probity.core.expression.NumberExpression.FieldNumber;
import probity.core.expression.NumberExpression.Literal;
import probity.core.expression.NumberExpression.Multiply;
import probity.core.expression.NumberExpression.Subtract;
import probity.core.expression.TextExpression.FieldText;
import probity.core.policy.RecordType;
import probity.core.policy.RecordType.Classification;
import probity.core.policy.RecordType.Derived;
import probity.core.record.CreditRecord;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.record.RecordList;
import probity.core.record.Value;
import probity.core.text.Text;

/// Regions are held against every record there is, for a type small enough to write all its records down.
class RegionsProperties {

    private static final int COUNT = 0;
    private static final int DUE = 1;
    private static final int KIND = 2;
    private static final int LATE = 3;
    private static final int EXTRA = 4;
    private static final List<String> KINDS = List.of("book", "film", "game");

    private static final RecordType TYPE = new RecordType(
            "loan",
            Text.of("en", "Loan"),
            List.of(),
            Classification.NONE,
            List.of(
                    field("count", new FieldType.WholeNumber(-1, 2), false),
                    field("due", new FieldType.WholeNumber(0, 3), false),
                    field("kind", new FieldType.OneOf(KINDS), false),
                    field("late", new FieldType.YesNo(), false),
                    field("extra", new FieldType.WholeNumber(0, 2), true)),
            List.of(),
            List.of(),
            false,
            Derived.NONE);

    private static final List<RecordCursor> ALL = all();

    private static Field field(String name, FieldType type, boolean optional) {
        return new Field(name, type, optional, Text.of("en", name));
    }

    private static List<RecordCursor> all() {
        List<RecordCursor> all = new ArrayList<>();
        for (long count = -1; count <= 2; count++) {
            for (long due = 0; due <= 3; due++) {
                for (String kind : KINDS) {
                    for (long rest = 0; rest < 8; rest++) {
                        all.add(record(
                                new Value.Quantity(count),
                                new Value.Quantity(due),
                                new Value.Word(kind),
                                new Value.Quantity(rest % 2),
                                rest / 2 == 3 ? null : new Value.Quantity(rest / 2)));
                    }
                }
            }
        }
        return all;
    }

    private static RecordCursor record(@Nullable Value... values) {
        RecordList list =
                new RecordList(List.of(CreditRecord.of("r", 0, LocalDate.of(2027, 1, 1), Arrays.asList(values))));
        list.moveTo(0);
        return list;
    }

    @Provide
    Arbitrary<BooleanExpression> conditions() {
        return conditions(3);
    }

    private static Arbitrary<BooleanExpression> conditions(int depth) {
        Arbitrary<BooleanExpression> atoms = Arbitraries.oneOf(
                compare(number()),
                compare(difference()),
                Arbitraries.subsetOf(-1L, 0L, 1L, 2L, 3L)
                        .map(values -> (BooleanExpression) new NumberIn(new FieldNumber(COUNT), values)),
                Arbitraries.subsetOf(KINDS).map(words -> new TextIn(new FieldText(KIND), words)),
                Arbitraries.just(new FieldFlag(LATE)),
                compare(Arbitraries.just(new FieldNumber(EXTRA))).map(read -> new And(new Has(EXTRA), read)));
        if (depth == 0) {
            return atoms;
        }
        Arbitrary<BooleanExpression> inner = conditions(depth - 1);
        return Arbitraries.oneOf(
                atoms,
                Combinators.combine(inner, inner).as(And::new),
                Combinators.combine(inner, inner).as(Or::new),
                Combinators.combine(inner, inner).as(SameFlag::new),
                Combinators.combine(inner, inner, inner).as(Choose::new),
                inner.map(Not::new));
    }

    private static Arbitrary<NumberExpression> number() {
        return Arbitraries.of(new FieldNumber(COUNT), new FieldNumber(DUE))
                .flatMap(field -> Arbitraries.of(-3L, -1L, 1L, 2L)
                        .map(factor -> (NumberExpression) new Multiply(new Literal(factor), field)));
    }

    private static Arbitrary<NumberExpression> difference() {
        return Arbitraries.just(new Subtract(new FieldNumber(DUE), new FieldNumber(COUNT)));
    }

    private static Arbitrary<BooleanExpression> compare(Arbitrary<? extends NumberExpression> number) {
        return Combinators.combine(
                        Arbitraries.of(Comparison.class),
                        number,
                        Arbitraries.longs().between(-4, 5))
                .as((comparison, left, right) -> new Compare(comparison, left, new Literal(right)));
    }

    @Property
    void whoeverMeetsAConditionLiesInOneOfItsRegions(@ForAll("conditions") BooleanExpression condition) {
        List<Region> regions = new Regions(TYPE).of(condition, true);
        List<Region> others = new Regions(TYPE).of(condition, false);

        for (RecordCursor one : ALL) {
            List<Region> own = condition.holds(one) ? regions : others;
            assertThat(own == null || own.stream().anyMatch(region -> holds(region, one)))
                    .isTrue();
        }
    }

    @Property
    void twoConditionsThatNeverMeetAreNeverMetTogetherAndACertainMeetingHappens(
            @ForAll("conditions") BooleanExpression first, @ForAll("conditions") BooleanExpression second) {
        Regions regions = new Regions(TYPE);
        List<Region> both = Regions.both(regions.of(first, true), regions.of(second, true));
        boolean happens = ALL.stream().anyMatch(one -> first.holds(one) && second.holds(one));

        if (both != null && both.isEmpty()) {
            assertThat(happens).isFalse();
        }
        if (both != null && both.stream().anyMatch(Region::isCertain)) {
            assertThat(happens).isTrue();
        }
    }

    private static boolean holds(Region region, RecordCursor one) {
        return region.limits().entrySet().stream().allMatch(limit -> holds(limit.getKey(), limit.getValue(), one));
    }

    private static boolean holds(Reading reading, Domain domain, RecordCursor one) {
        return switch (reading) {
            case Reading.Quantity(NumberExpression field) -> holds((Domain.Numbers) domain, field.value(one));
            // The only mixed reading made above is count − due or due − count, by the order of the fields' names.
            case Reading.Mixed mixed -> {
                long difference = one.number(COUNT) - one.number(DUE);
                boolean countFirst = mixed.terms().toString().startsWith("{FieldNumber[slot=0]=1");
                yield holds((Domain.Numbers) domain, countFirst ? difference : -difference);
            }
            case Reading.WordOf(int slot) -> {
                Domain.Words words = (Domain.Words) domain;
                yield Set.copyOf(words.words()).contains(one.text(slot)) != words.except();
            }
            case Reading.Question(BooleanExpression asked) -> asked.holds(one) == ((Domain.Answer) domain).yes();
        };
    }

    private static boolean holds(Domain.Numbers numbers, long value) {
        return numbers.stretches().stream().anyMatch(stretch -> stretch.least() <= value && value <= stretch.most());
    }
}
