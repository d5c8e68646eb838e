package probity.policy.records;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import probity.core.record.FieldType;
import probity.core.record.Value;
import probity.policy.diagnostic.Suggestion;

/// Reads one value of a record from its text, by the type of its field. Nothing is guessed: no thousands separators,
/// no local date forms, no spaces around.
public final class ValueText {

    /// A code may have this many characters.
    public static final int LONGEST_CODE = 200;

    /// A free text may have this many characters.
    public static final int LONGEST_TEXT = 10_000;

    private static final String CONTROL = "holds a control character. Take it out";

    private ValueText() {}

    /// What a text turned out to be.
    public sealed interface Reading {}

    /// A value of the field's type, within its range.
    public record Good(Value value) implements Reading {}

    /// Not a value of the field's type.
    ///
    /// @param reason a sentence without its end, beginning with the text in backticks
    public record Bad(String reason) implements Reading {}

    /// @param text not empty: an absent value is for the caller to see
    public static Reading read(FieldType type, String text) {
        return switch (type) {
            case FieldType.WholeNumber(long min, long max) -> number(text, new Range(0, min, max));
            case FieldType.Decimal(int decimals, long min, long max) -> number(text, new Range(decimals, min, max));
            case FieldType.Money money -> number(text, new Range(money.decimals(), money.min(), money.max()));
            case FieldType.Code() -> code(text);
            case FieldType.OneOf oneOf -> oneOf(text, oneOf);
            case FieldType.Text() -> words(text);
            case FieldType.YesNo() -> yesNo(text);
            case FieldType.Date() -> date(text);
            case FieldType.Time() -> time(text);
        };
    }

    private record Range(int decimals, long min, long max) {
        String kind() {
            return decimals == 0 ? "a whole number" : "a number with a point before its decimals";
        }
    }

    private static Reading number(String text, Range range) {
        NumberText number = NumberText.read(text, range.decimals());
        return switch (number.form()) {
            case NOT_A_NUMBER -> bad(text, "is not " + range.kind());
            case TOO_MANY_DECIMALS -> bad(text, "has more decimals than " + range.decimals());
            case TOO_LARGE -> outside(text, range);
            case NUMBER ->
                number.units() < range.min() || number.units() > range.max()
                        ? outside(text, range)
                        : new Good(new Value.Quantity(number.units()));
        };
    }

    private static Reading outside(String text, Range range) {
        return bad(
                text,
                "is not between " + NumberText.write(range.min(), range.decimals()) + " and "
                        + NumberText.write(range.max(), range.decimals()));
    }

    private static Reading words(String text) {
        return text.length() > LONGEST_TEXT
                ? bad(text, "is longer than " + LONGEST_TEXT + " characters")
                : ControlCharacters.inText(text) ? bad(text, CONTROL) : new Good(new Value.Word(text));
    }

    private static Reading code(String text) {
        if (text.length() > LONGEST_CODE) {
            return bad(text, "is longer than " + LONGEST_CODE + " characters");
        }
        if (!text.equals(text.strip())) {
            return bad(text, "begins or ends with a space");
        }
        if (ControlCharacters.inCode(text)) {
            return bad(text, CONTROL);
        }
        return new Good(new Value.Word(text));
    }

    private static Reading oneOf(String text, FieldType.OneOf oneOf) {
        return oneOf.values().contains(text)
                ? new Good(new Value.Word(text))
                : bad(text, "is not one of its words. " + Suggestion.among(text, oneOf.values(), "words"));
    }

    private static Reading yesNo(String text) {
        return switch (text) {
            case "true" -> new Good(new Value.Quantity(1));
            case "false" -> new Good(new Value.Quantity(0));
            default -> bad(text, "is neither `true` nor `false`");
        };
    }

    private static Reading date(String text) {
        int day = DayText.epochDay(text);
        return day == DayText.INVALID
                ? bad(text, "is not a day of the calendar, written like `2027-03-01`")
                : new Good(new Value.Quantity(day));
    }

    private static Reading time(String text) {
        int second = second(text);
        return second < 0
                ? bad(text, "is not a time of day, written like `14:05` or `14:05:30`")
                : new Good(new Value.Quantity(second));
    }

    /// Seconds since midnight for `HH:MM` or `HH:MM:SS`, or -1 for any other text.
    public static int second(String text) {
        if (text.length() != 5 && text.length() != 8) {
            return -1;
        }
        try {
            return LocalTime.parse(text).toSecondOfDay();
        } catch (DateTimeParseException _) {
            return -1;
        }
    }

    private static Bad bad(String text, String why) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new Bad("`" + ControlCharacters.shown(shown) + "` " + why);
    }
}
