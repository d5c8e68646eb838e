package probity.service.api.everybody;

import java.util.List;
import probity.service.csv.CsvText;
import probity.service.day.DayChange;

/// Changes of a day as CSV (RFC 4180), a line a subject.
final class ChangesCsv {
    static final String HEAD = "subject,score-before,score-after,band-before,band-after,lists-before,lists-after\r\n";

    private ChangesCsv() {}

    static String line(DayChange change) {
        return String.join(
                        ",",
                        List.of(
                                CsvText.cell(change.subject()),
                                change.before().score().toPlainString(),
                                change.after().score().toPlainString(),
                                CsvText.cell(change.before().band()),
                                CsvText.cell(change.after().band()),
                                CsvText.cell(String.join(";", change.before().lists())),
                                CsvText.cell(String.join(";", change.after().lists()))))
                + "\r\n";
    }
}
