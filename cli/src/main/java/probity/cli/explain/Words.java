package probity.cli.explain;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.scale.Dimension;
import probity.core.result.Line;
import probity.core.result.RecordRef;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.policy.sentence.Wording;

/// How the parts of an explanation are said.
public final class Words {

    private final List<RecordType> types;
    private final int decimals;
    private final List<Dimension> dimensions;
    private final Wording wording = Wording.in(Locale.ENGLISH);

    /// @param types of the policy
    public Words(List<RecordType> types, PolicyVersion version) {
        this.types = types;
        this.decimals = version.scale().decimals();
        this.dimensions = version.scale().dimensions();
    }

    /// `180`, `−20`, `1,250.50`.
    String number(long points) {
        return plain(wording.number(points, decimals));
    }

    /// `1 point`, `20 points`.
    public String points(long points) {
        return plain(wording.points(points, decimals));
    }

    /// `+180` or `−20`.
    public String change(long points) {
        return points > 0 ? "+" + number(points) : number(points);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    String type(int type) {
        return types.get(type).name();
    }

    /// `r17 (volunteering, 2027-03-01)`.
    public String record(RecordRef record) {
        return record.id() + " (" + type(record.type()) + ", " + record.date() + ")";
    }

    static String ids(List<RecordRef> records) {
        return records.stream().map(RecordRef::id).collect(Collectors.joining(", "));
    }

    /// `at most 200 points in a calendar year`.
    public String limit(Cap cap) {
        return amount(cap) + " " + window(cap.window());
    }

    private String amount(Cap cap) {
        return switch (cap.unit()) {
            case POINTS ->
                cap.limit() < 0 ? "at most " + points(-cap.limit()) + " taken away" : "at most " + points(cap.limit());
            case TIMES -> "at most " + cap.limit() + (cap.limit() == 1 ? " time" : " times");
        };
    }

    /// `2 times as much: the same again`.
    public String adjusted(Line.Adjusted line) {
        return line.factor() + " times as much: "
                + switch (line.why()) {
                    case HOURS -> "hours of the day";
                    case REPEAT -> "the same again while an earlier one counts";
                };
    }

    /// The title of a dimension.
    String dimension(int dimension) {
        return dimensions.get(dimension).title().bindingText();
    }

    private String window(CapWindow window) {
        return switch (window) {
            case CapWindow.CalendarDay _ -> "in a day";
            case CapWindow.CalendarWeek _ -> "in a calendar week";
            case CapWindow.CalendarMonth _ -> "in a calendar month";
            case CapWindow.CalendarQuarter _ -> "in a calendar quarter";
            case CapWindow.CalendarHalfYear _ -> "in a calendar half-year";
            case CapWindow.CalendarYear _ -> "in a calendar year";
            case CapWindow.Rolling rolling -> "within any " + period(rolling.length());
            case CapWindow.Ever _ -> "in all";
        };
    }

    /// Spaces that hold lines together on pages only get in the way of searching in a terminal.
    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    String period(Period period) {
        return plain(wording.period(period));
    }

    static String orNone(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
