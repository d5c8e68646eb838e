package probity.core.population;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import probity.core.record.RecordStatus;

/// The kinds that occur, numbered as they come.
final class Kinds {

    /// @param slots the same as the kind's, for comparing without making anything
    private record Known(Kind kind, BitSet slots, int number) {}

    private final List<Kind> all = new ArrayList<>();
    private final List<List<Known>> byType = new ArrayList<>();

    Kinds(int types) {
        for (int type = 0; type < types; type++) {
            byType.add(new ArrayList<>());
        }
    }

    List<Kind> all() {
        return List.copyOf(all);
    }

    int count() {
        return all.size();
    }

    /// The number of the kind of a row that is complete.
    int number(Row row) {
        List<Known> known = byType.get(row.type);
        for (Known one : known) {
            if (one.slots().equals(row.present) && row.is(one.kind())) {
                return one.number();
            }
        }
        List<Integer> present = row.present.stream().boxed().toList();
        Kind kind = new Kind(row.type, row.status, present, row.timed, row.corrects);
        known.add(new Known(kind, kind.slots(), all.size()));
        all.add(kind);
        return all.size() - 1;
    }

    /// The row that is being taken in.
    static final class Row {

        int type;
        RecordStatus status = RecordStatus.STANDS;
        final BitSet present = new BitSet();
        boolean timed;
        boolean corrects;

        void begin(int newType) {
            type = newType;
            status = RecordStatus.STANDS;
            present.clear();
            timed = false;
            corrects = false;
        }

        boolean is(Kind kind) {
            return kind.status() == status && kind.timed() == timed && kind.corrects() == corrects;
        }
    }
}
