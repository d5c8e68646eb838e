package probity.core.expression;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import probity.core.record.RecordCursor;

/// A whole number computed from one record.
///
/// Fixed-point: decimals and money are carried in units of their last decimal, and the compiler has
/// already brought both sides of every operation to one scale. It has also shown from the ranges of the
/// fields that no operation can overflow and no divisor can be zero; the `exact` methods stay as a check.
public sealed interface NumberExpression {

    long value(RecordCursor record);

    record Literal(long number) implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return number;
        }
    }

    /// A field that is carried as a number.
    record FieldNumber(int slot) implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return record.number(slot);
        }
    }

    /// The day of the record's fact, in days since 1970-01-01.
    record FactDay() implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return record.day();
        }
    }

    /// The time of the record in seconds since midnight; read only where [BooleanExpression.HasTime] holds.
    record FactSecond() implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return record.second();
        }
    }

    record Add(NumberExpression left, NumberExpression right) implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return Math.addExact(left.value(record), right.value(record));
        }
    }

    record Subtract(NumberExpression left, NumberExpression right) implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return Math.subtractExact(left.value(record), right.value(record));
        }
    }

    record Multiply(NumberExpression left, NumberExpression right) implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return Math.multiplyExact(left.value(record), right.value(record));
        }
    }

    /// Whole-number quotient, truncated toward zero as in CEL.
    record Divide(NumberExpression left, NumberExpression right) implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return left.value(record) / right.value(record);
        }
    }

    /// Remainder with the sign of the dividend, as in CEL.
    record Remainder(NumberExpression left, NumberExpression right) implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return left.value(record) % right.value(record);
        }
    }

    record Negate(NumberExpression of) implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return Math.negateExact(of.value(record));
        }
    }

    /// The lesser or the greater of two.
    record Pick(boolean least, NumberExpression left, NumberExpression right) implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            long a = left.value(record);
            long b = right.value(record);
            return least ? Math.min(a, b) : Math.max(a, b);
        }
    }

    record Choose(BooleanExpression when, NumberExpression then, NumberExpression otherwise)
            implements NumberExpression {
        @Override
        public long value(RecordCursor record) {
            return when.holds(record) ? then.value(record) : otherwise.value(record);
        }
    }

    /// A figure of the policy that changes with the calendar: the value keyed to the latest day not after the record's
    /// date, or to the earliest day for records dated before it.
    ///
    /// @param values by day since 1970-01-01, at least one
    record ByDate(NavigableMap<Integer, Long> values) implements NumberExpression {
        public ByDate {
            values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a figure by date has at least one value");
            }
        }

        @Override
        public long value(RecordCursor record) {
            Map.Entry<Integer, Long> found = values.floorEntry(record.day());
            return found == null ? values.firstEntry().getValue() : found.getValue();
        }
    }
}
