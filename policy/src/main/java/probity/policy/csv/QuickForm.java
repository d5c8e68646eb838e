package probity.policy.csv;

import probity.core.record.FieldType;
import probity.policy.records.DayText;
import probity.policy.records.ValueText;

/// Reads a value from its bytes where it is written as values mostly are. It takes less than [ValueText] does,
/// and nothing that [ValueText] reads otherwise; what is not taken is for [ValueText] to read or to refuse.
@FunctionalInterface
interface QuickForm {

    /// Reads the cell of a slot of the row into that slot.
    ///
    /// @return false when nothing was read
    boolean read(CellBytes cell, RecordRow row, int slot);

    static QuickForm of(FieldType type) {
        return switch (type) {
            case FieldType.WholeNumber(long min, long max) -> new Numbers(0, min, max);
            case FieldType.Decimal(int decimals, long min, long max) -> new Numbers(decimals, min, max);
            case FieldType.Money(String _, int decimals, long min, long max) -> new Numbers(decimals, min, max);
            case FieldType.Code() -> (cell, row, slot) -> isPlainCode(cell) && row.word(slot);
            case FieldType.Text() ->
                (cell, row, slot) -> cell.isPlain() && cell.length() <= ValueText.LONGEST_TEXT && row.word(slot);
            case FieldType.OneOf oneOf -> {
                WordTable words = new WordTable(oneOf.values());
                yield (cell, row, slot) -> words.number(cell) != WordTable.UNKNOWN && row.word(slot);
            }
            case FieldType.YesNo() -> {
                WordTable answers = new WordTable(java.util.List.of("false", "true"));
                yield (cell, row, slot) -> {
                    int answer = answers.number(cell);
                    return answer != WordTable.UNKNOWN && row.number(slot, answer);
                };
            }
            case FieldType.Date() ->
                (cell, row, slot) -> {
                    int day = day(cell);
                    return day != DayText.INVALID && row.number(slot, day);
                };
            case FieldType.Time() -> (_, _, _) -> false;
        };
    }

    /// Whether the cell holds a name or code that needs no closer look.
    static boolean isPlainCode(CellBytes cell) {
        int length = cell.length();
        return cell.isPlain()
                && length > 0
                && length <= ValueText.LONGEST_CODE
                && cell.at(0) != ' '
                && cell.at(length - 1) != ' ';
    }

    /// The day in days since 1970-01-01, or [DayText#INVALID].
    static int day(CellBytes cell) {
        if (cell.length() != 10 || cell.at(4) != '-' || cell.at(7) != '-') {
            return DayText.INVALID;
        }
        int year = digits(cell, 0, 4);
        int month = digits(cell, 5, 7);
        int day = digits(cell, 8, 10);
        return year < 0 || month < 0 || day < 0 ? DayText.INVALID : DayText.epochDay(year, month, day);
    }

    private static int digits(CellBytes cell, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = cell.at(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// Numbers of at most 18 digits, which no `long` overflows at.
    record Numbers(int decimals, long min, long max) implements QuickForm {

        private static final int MOST_DIGITS = 18;

        @Override
        public boolean read(CellBytes cell, RecordRow row, int slot) {
            int length = cell.length();
            boolean negative = cell.at(0) == '-';
            long units = 0;
            int digits = 0;
            int point = 0;
            for (int at = negative ? 1 : 0; at < length; at++) {
                int digit = cell.at(at) - '0';
                if (digit >= 0 && digit <= 9) {
                    units = units * 10 + digit;
                    digits++;
                } else if (digit == '.' - '0' && point == 0 && digits > 0) {
                    point = digits;
                } else {
                    return false;
                }
                if (digits > MOST_DIGITS - decimals) {
                    return false;
                }
            }
            int written = point == 0 ? 0 : digits - point;
            if (digits == 0 || written > decimals || (point > 0 && written == 0)) {
                return false;
            }
            for (int i = written; i < decimals; i++) {
                units *= 10;
            }
            long value = negative ? -units : units;
            return value >= min && value <= max && row.number(slot, value);
        }
    }
}
