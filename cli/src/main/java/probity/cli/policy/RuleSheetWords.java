package probity.cli.policy;

import java.util.List;
import java.util.Locale;
import probity.core.policy.RecordType;
import probity.core.rule.Cap;
import probity.core.rule.CapUnit;
import probity.core.rule.CapWindow;
import probity.policy.conflict.Meeting;
import probity.policy.reading.ScaledNumber;
import probity.policy.sentence.Wording;
import probity.policy.sheet.Outcome;

/// The words that a rule sheet has in text and in JSON alike.
final class RuleSheetWords {

    private static final Wording WORDING = Wording.in(Locale.ENGLISH);

    private RuleSheetWords() {}

    /// How the rule of the sheet stands to another one.
    static String of(Meeting meeting) {
        return switch (meeting) {
            case GOES_BEFORE -> "it counts instead of that one where both could";
            case GIVES_WAY -> "that one counts instead of it where both could";
            case LARGER_COUNTS -> "of what both make of one act, the larger counts";
            case APART -> "no record meets both conditions";
            case NO_CONTEST -> "both may hold for one record; they do not move the same points";
            case BOTH_COUNT -> "both count for one record, as the policy declares";
        };
    }

    static String of(Outcome.Way way) {
        return switch (way) {
            case RECORD -> "while what it made of a record counts";
            case GRADE -> "by putting the subject into a band";
            case SCORE -> "by moving the score";
            case NEED -> "by moving a dimension that bands need";
            case LIST -> "through a list";
        };
    }

    /// As policies write it: `200 per calendar year`.
    static String limit(Cap cap, int decimals) {
        String amount = cap.unit() == CapUnit.TIMES
                ? cap.limit() + (cap.limit() == 1 ? " time" : " times")
                : ScaledNumber.write(cap.limit(), decimals);
        return amount + " " + window(cap.window());
    }

    private static String window(CapWindow window) {
        return switch (window) {
            case CapWindow.CalendarDay _ -> "per day";
            case CapWindow.CalendarWeek _ -> "per calendar week";
            case CapWindow.CalendarMonth _ -> "per calendar month";
            case CapWindow.CalendarQuarter _ -> "per calendar quarter";
            case CapWindow.CalendarHalfYear _ -> "per calendar half-year";
            case CapWindow.CalendarYear _ -> "per calendar year";
            case CapWindow.Rolling rolling -> "per rolling " + plain(WORDING.period(rolling.length()));
            case CapWindow.Ever _ -> "ever";
        };
    }

    /// `2`; or `1 or 2, by the record`, where conditions decide; empty when none is stated.
    static String gravity(RecordType type) {
        List<String> stated = type.classification().gravity().stream()
                .map(one -> Integer.toString(one.is()))
                .distinct()
                .sorted()
                .toList();
        return stated.size() > 1 ? String.join(" or ", stated) + ", by the record" : String.join("", stated);
    }

    /// Spaces that hold lines together on pages only get in the way of searching in a terminal.
    static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
