package probity.service.page.everybody;

import java.util.List;
import probity.service.page.Pager;

/// What a change of day changed.
///
/// @param counted a sentence saying how many do not stand where they stood
/// @param empty what there is instead of subjects; empty when there are some
/// @param csv where the file is; empty when there is nothing to put into it
/// @param days the last days that were judged
public record DayPage(
        String programme,
        String title,
        String counted,
        Empty empty,
        List<Row> rows,
        Pager pager,
        String csv,
        List<Day> days) {

    public DayPage {
        rows = List.copyOf(rows);
        days = List.copyOf(days);
    }

    /// @param what in a few words, `meaning` in a sentence or two
    public record Empty(String what, String meaning) {
        /// There is something.
        public static final Empty NONE = new Empty("", "");
    }

    /// A subject, with what it had before and has now.
    public record Row(String subject, String address, String score, String band, String lists) {}

    /// @param since what it was compared with
    public record Day(String day, String address, boolean current, String since, String changed) {}
}
