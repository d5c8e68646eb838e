package probity.core.record.columns;

import java.util.List;

/// The records of many subjects, one array a column, grouped by subject. Made by [ColumnsBuilder].
///
/// Immutable, and safe for use by several threads at once; each thread takes its own [#cursor].
public final class RecordColumns {

    private final List<String> subjects;
    private final Grouping grouping;
    private final Columns columns;

    RecordColumns(List<String> subjects, Columns columns, Grouping grouping) {
        this.subjects = List.copyOf(subjects);
        this.columns = columns;
        this.grouping = grouping;
    }

    /// How many subjects there are, those without a record included.
    public int subjects() {
        return subjects.size();
    }

    /// The subject that was added as number `subject`, from 0.
    public String subject(int subject) {
        return subjects.get(subject);
    }

    /// A cursor that stands on no subject yet: call [SubjectCursor#subject] first.
    public SubjectCursor cursor() {
        return new SubjectCursor(columns, grouping);
    }
}
