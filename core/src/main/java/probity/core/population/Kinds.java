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
    private Table table = new Table(List.of(), List.of());

    Kinds(int types) {
        for (int type = 0; type < types; type++) {
            byType.add(new ArrayList<>());
        }
    }

    /// The same kinds with the same numbers.
    Kinds(int types, Table table) {
        this(types);
        for (Kind kind : table.all()) {
            know(kind);
        }
        this.table = table;
    }

    /// The kinds by number, as they are now.
    Table table() {
        if (table.all().size() != all.size()) {
            table = new Table(all, all.stream().map(Kind::slots).toList());
        }
        return table;
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
        return know(kind);
    }

    /// Adds a kind that is not known yet.
    int know(Kind kind) {
        byType.get(kind.type()).add(new Known(kind, kind.slots(), all.size()));
        all.add(kind);
        return all.size() - 1;
    }

    /// The number of the same kind with another status.
    int number(Kind kind, RecordStatus status) {
        Row other = new Row();
        other.begin(kind.type());
        other.status = status;
        other.present.or(kind.slots());
        other.timed = kind.timed();
        other.corrects = kind.corrects();
        return number(other);
    }

    /// @param present of each kind, the slots that have a value
    record Table(List<Kind> all, List<BitSet> present) {
        Table {
            all = List.copyOf(all);
            present = List.copyOf(present);
        }
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
