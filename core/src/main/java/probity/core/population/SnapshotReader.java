package probity.core.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import probity.core.policy.RecordType;
import probity.core.population.Snapshot.Reading;
import probity.core.population.Snapshot.Refused;
import probity.core.population.SnapshotTypes.FieldRow;
import probity.core.population.SnapshotTypes.Matched;
import probity.core.population.SnapshotTypes.TypeRow;
import probity.core.population.column.Column;
import probity.core.population.column.Incoming;
import probity.core.population.column.Staged;
import probity.core.record.RecordStatus;

/// Reads the bytes of a snapshot (docs/reference/snapshot-format.md). Nothing of it is used before all of it was read
/// and its check sum is right.
public final class SnapshotReader {

    /// What is said first.
    private record Counts(int subjects, int records, int head, int unsettled, int firstDay) {}

    private static final int LEAST_BYTES_OF_A_COLUMN = 16;

    private final Incoming from;
    private final List<TypeRow> types = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Words choices = new Words();
    private final Words words = new Words();
    private final List<String> names = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    private SnapshotReader(Incoming from) {
        this.from = from;
    }

    /// Reads all of it.
    ///
    /// @param size how many bytes there are
    /// @param now the record types of the policy for which it is wanted
    public static Reading read(Incoming.Source bytes, long size, List<RecordType> now) {
        try {
            Incoming from = new Incoming(bytes, size);
            if (!Arrays.equals(from.bytes(SnapshotWriter.MAGIC.length), SnapshotWriter.MAGIC)) {
                return new Refused("snapshot_format", "This is no snapshot, or one of another version of the format.");
            }
            return new SnapshotReader(from).read(now);
        } catch (Incoming.DamagedException damaged) {
            return new Refused("snapshot_damaged", "The snapshot is damaged: " + damaged.getMessage() + ".");
        }
    }

    private Reading read(List<RecordType> now) {
        long ledgerSize = from.wide();
        String ledgerRoot = from.text();
        Counts counts = new Counts(from.number(), from.number(), from.number(), from.number(), from.number());
        types();
        kinds();
        words(choices);
        words(words);
        for (int name = from.count(Integer.BYTES); name > 0; name--) {
            names.add(from.text());
        }
        int[] first = first(counts);
        columns(counts.records());
        from.end();
        Matched matched = SnapshotTypes.unmatched(types.size());
        Refused refused = SnapshotTypes.match(types, kinds, now, matched);
        if (refused != null) {
            return refused;
        }
        Population population = new Population(
                meaning(now, matched, counts.firstDay()),
                grouped(new Layout(now), matched, counts.records()),
                Extents.of(first),
                new Population.Extent(counts.records(), counts.head(), counts.unsettled(), 0));
        return new Snapshot.Read(new Snapshot(population, names, ledgerSize, ledgerRoot));
    }

    private void types() {
        for (int type = from.count(Integer.BYTES); type > 0; type--) {
            String name = from.text();
            List<FieldRow> fields = new ArrayList<>();
            for (int field = from.count(Integer.BYTES); field > 0; field--) {
                fields.add(new FieldRow(from.text(), from.text(), from.number()));
            }
            types.add(new TypeRow(name, fields));
        }
    }

    private void kinds() {
        for (int kind = from.count(Integer.BYTES); kind > 0; kind--) {
            int type = below(types.size());
            RecordStatus status = status(from.text());
            int flags = from.number();
            List<Integer> present = new ArrayList<>();
            for (int slot = from.count(Integer.BYTES); slot > 0; slot--) {
                present.add(below(types.get(type).fields().size()));
            }
            kinds.add(new Kind(type, status, present, (flags & 1) != 0, (flags & 2) != 0));
        }
    }

    private static RecordStatus status(String name) {
        for (RecordStatus status : RecordStatus.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        throw new Incoming.DamagedException("a status it does not have");
    }

    private int below(int most) {
        int number = from.number();
        if (number < 0 || number >= most) {
            throw new Incoming.DamagedException("a number of " + number);
        }
        return number;
    }

    private void words(Words into) {
        int count = from.count(Integer.BYTES);
        for (int word = 0; word < count; word++) {
            into.put(word, from.text());
        }
    }

    private int[] first(Counts counts) {
        from.requireLeft(counts.subjects(), Integer.BYTES);
        int[] first = new int[counts.subjects() + 1];
        long sum = 0;
        for (int subject = 0; subject < counts.subjects(); subject++) {
            sum += from.number();
            first[subject + 1] = (int) sum;
        }
        if (sum != counts.records()) {
            throw new Incoming.DamagedException(sum + " records in place of " + counts.records());
        }
        return first;
    }

    private void columns(int records) {
        for (int column = from.count(LEAST_BYTES_OF_A_COLUMN); column > 0; column--) {
            long least = from.wide();
            int width = from.number();
            int mostCode = from.number();
            from.requireLeft(records, width);
            Column empty = mostCode == Integer.MAX_VALUE
                    ? Column.of(records, least, least).widened(records, Long.MAX_VALUE, 0)
                    : Column.of(records, least, least + mostCode);
            if (empty.width() != width) {
                throw new Incoming.DamagedException("a column of " + width + " bytes");
            }
            from.rows(empty, records);
            columns.add(empty);
        }
    }

    private Population.Meaning meaning(List<RecordType> now, Matched matched, int firstDay) {
        Kinds known = new Kinds(now.size());
        kinds.forEach(kind -> known.know(matched.kind(kind)));
        return new Population.Meaning(new Layout(now), known.table(), choices.table(), words.table(), firstDay);
    }

    /// The columns as they are, or with those of fields laid as the policy's types have it now.
    private Grouped grouped(Layout now, Matched matched, int records) {
        List<Column> fields = columns.subList(Grouped.FIELDS, columns.size());
        int[][] sources = new int[now.count()][];
        Arrays.setAll(sources, column -> sources(column, now, matched));
        boolean asBefore = fields.size() == now.count()
                && IntStream.range(0, sources.length).allMatch(column -> IntStream.of(sources[column])
                        .allMatch(source -> source < 0 || source == column));
        if (asBefore) {
            return Grouped.of(columns);
        }
        List<Column> laid = new ArrayList<>(columns.subList(0, Grouped.FIELDS));
        for (int[] source : sources) {
            laid.add(laid(source, fields, records));
        }
        return Grouped.of(laid);
    }

    /// For each kind the column of the snapshot whose values a column has now; -1 for none.
    private int[] sources(int column, Layout now, Matched matched) {
        int[] sources = new int[kinds.size()];
        for (int number = 0; number < sources.length; number++) {
            Kind kind = kinds.get(number);
            sources[number] = -1;
            for (int slot : kind.present()) {
                if (now.column(matched.type(kind.type()), matched.slot(kind.type(), slot)) == column) {
                    sources[number] = types.get(kind.type()).fields().get(slot).column();
                }
            }
        }
        return sources;
    }

    private Column laid(int[] source, List<Column> fields, int records) {
        Staged values = new Staged(0);
        Column numbers = columns.get(Grouped.KIND);
        for (int row = 0; row < records; row++) {
            int from = source[numbers.code(row)];
            values.set(row, from < 0 ? 0 : fields.get(from).value(row));
        }
        Column laid = values.column(records);
        for (int row = 0; row < records; row++) {
            laid.set(row, values.get(row));
        }
        return laid;
    }
}
