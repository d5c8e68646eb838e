package probity.core.record.columns;

import java.util.ArrayList;
import java.util.List;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;

/// The columns, by row in order of arrival.
///
/// The fields of a row lie side by side in `values`, from `firstValue` on, one place a slot of its type; a string is
/// carried as its number in `words`.
record Columns(
        IntColumn subject,
        IntColumn type,
        IntColumn day,
        IntColumn second,
        IntColumn status,
        IntColumn ended,
        IntColumn corrects,
        IntColumn firstValue,
        LongColumn values,
        List<String> words,
        NameColumn ids) {

    /// A status is carried as its place in this list; standing comes first, as the usual value.
    static final List<RecordStatus> STATUSES = List.of(RecordStatus.values());

    static final int NOT_ENDED = Integer.MIN_VALUE;

    static Columns empty() {
        return new Columns(
                new IntColumn(0),
                new IntColumn(0),
                new IntColumn(0),
                new IntColumn(RecordCursor.NONE),
                new IntColumn(0),
                new IntColumn(NOT_ENDED),
                new IntColumn(RecordCursor.NONE),
                new IntColumn(0),
                new LongColumn(),
                new ArrayList<>(),
                new NameColumn());
    }
}
