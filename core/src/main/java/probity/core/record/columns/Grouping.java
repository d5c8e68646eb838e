package probity.core.record.columns;

import java.util.Arrays;
import probity.core.record.RecordCursor;

/// Which rows belong to which subject, each subject's in order of arrival.
final class Grouping {

    private static final int[] NOBODY_ASKS = {};

    /// Where the rows of a subject begin in `order`; one entry more than there are subjects.
    private final int[] first;

    /// Row numbers, subject after subject.
    private final int[] order;

    /// The place of each row among those of its subject.
    private final int[] places;

    /// A stable counting sort of the rows by subject.
    ///
    /// @param withPlaces whether [#place] will be asked
    Grouping(IntColumn subjectOfRow, int rows, int subjects, boolean withPlaces) {
        first = new int[subjects + 1];
        for (int row = 0; row < rows; row++) {
            first[subjectOfRow.get(row) + 1]++;
        }
        for (int subject = 0; subject < subjects; subject++) {
            first[subject + 1] += first[subject];
        }
        int[] free = Arrays.copyOf(first, subjects);
        order = new int[rows];
        places = withPlaces ? new int[rows] : NOBODY_ASKS;
        for (int row = 0; row < rows; row++) {
            int subject = subjectOfRow.get(row);
            int at = free[subject]++;
            order[at] = row;
            if (withPlaces) {
                places[row] = at - first[subject];
            }
        }
    }

    int begin(int subject) {
        return first[subject];
    }

    int size(int subject) {
        return first[subject + 1] - first[subject];
    }

    /// @param at [#begin] of a subject plus the place of the row
    int row(int at) {
        return order[at];
    }

    /// The place of `row` among those of its subject, [RecordCursor#NONE] for no row.
    int place(int row) {
        return row < 0 ? RecordCursor.NONE : places[row];
    }
}
