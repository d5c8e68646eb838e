package probity.core.record;

import java.util.List;

/// What a field of a record may hold. Every type but [Text] and [Code] is carried as one `long`
/// ([RecordCursor#number]); codes, one-of values and texts are carried as strings.
public sealed interface FieldType {

    /// A whole number between `min` and `max`, both included.
    record WholeNumber(long min, long max) implements FieldType {
        public WholeNumber {
            requireOrder(min, max);
        }
    }

    /// A number with a fixed count of decimals, carried in units of its last decimal:
    /// `12.50` with two decimals is carried as 1250. `min` and `max` are in the same units.
    record Decimal(int decimals, long min, long max) implements FieldType {
        public Decimal {
            requireDecimals(decimals);
            requireOrder(min, max);
        }
    }

    /// An amount of money, carried in units of its last decimal. `currency` is an ISO 4217 code.
    record Money(String currency, int decimals, long min, long max) implements FieldType {
        public Money {
            requireDecimals(decimals);
            requireOrder(min, max);
        }
    }

    /// An identifier that means something only to its source, such as a loan or file number.
    record Code() implements FieldType {}

    /// One of a closed list of words.
    record OneOf(List<String> values) implements FieldType {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// Free text. Kept for people to read; no expression may read it.
    record Text() implements FieldType {}

    /// Yes or no, carried as 1 or 0.
    record YesNo() implements FieldType {}

    /// A calendar day, carried as days since 1970-01-01.
    record Date() implements FieldType {}

    /// A time of day, carried as seconds since midnight in the programme's time zone.
    record Time() implements FieldType {}

    /// True when the value is carried as a string.
    default boolean isText() {
        return switch (this) {
            case Code _, OneOf _, Text _ -> true;
            case WholeNumber _, Decimal _, Money _, YesNo _, Date _, Time _ -> false;
        };
    }

    private static void requireOrder(long min, long max) {
        if (min > max) {
            throw new IllegalArgumentException("min " + min + " is above max " + max);
        }
    }

    private static void requireDecimals(int decimals) {
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("decimals must be 0 to 6, not " + decimals);
        }
    }
}
