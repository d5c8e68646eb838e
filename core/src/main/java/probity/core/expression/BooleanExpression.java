package probity.core.expression;

import java.util.Set;
import probity.core.record.RecordCursor;

/// A condition on one record.
public sealed interface BooleanExpression {

    /// The condition that every record meets.
    BooleanExpression ALWAYS = new Literal(true);

    boolean holds(RecordCursor record);

    record Literal(boolean value) implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return value;
        }
    }

    /// A yes-or-no field.
    record FieldFlag(int slot) implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return record.number(slot) != 0;
        }
    }

    /// Whether an optional field has a value.
    record Has(int slot) implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return record.has(slot);
        }
    }

    /// Whether the record has a time of day.
    record HasTime() implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return record.second() != RecordCursor.NONE;
        }
    }

    record And(BooleanExpression left, BooleanExpression right) implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return left.holds(record) && right.holds(record);
        }
    }

    record Or(BooleanExpression left, BooleanExpression right) implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return left.holds(record) || right.holds(record);
        }
    }

    record Not(BooleanExpression of) implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return !of.holds(record);
        }
    }

    /// Two numbers of one scale, or two days.
    record Compare(Comparison comparison, NumberExpression left, NumberExpression right) implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return comparison.holds(Long.compare(left.value(record), right.value(record)));
        }
    }

    /// Two yes-or-no values that agree.
    record SameFlag(BooleanExpression left, BooleanExpression right) implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return left.holds(record) == right.holds(record);
        }
    }

    /// Two codes or words that are equal, character by character.
    record SameText(TextExpression left, TextExpression right) implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return left.text(record).equals(right.text(record));
        }
    }

    record NumberIn(NumberExpression of, Set<Long> values) implements BooleanExpression {
        public NumberIn {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(RecordCursor record) {
            return values.contains(of.value(record));
        }
    }

    record TextIn(TextExpression of, Set<String> values) implements BooleanExpression {
        public TextIn {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(RecordCursor record) {
            return values.contains(of.text(record));
        }
    }

    record Choose(BooleanExpression when, BooleanExpression then, BooleanExpression otherwise)
            implements BooleanExpression {
        @Override
        public boolean holds(RecordCursor record) {
            return when.holds(record) ? then.holds(record) : otherwise.holds(record);
        }
    }
}
