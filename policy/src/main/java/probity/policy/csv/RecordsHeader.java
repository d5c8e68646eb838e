package probity.policy.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;

/// The header of a file of records, understood by the policy: which cell holds what.
///
/// Columns may stand in any order. Made by [HeaderReader].
final class RecordsHeader {

    private static final int ABSENT = -1;

    private final int cells;
    private final Map<Reserved, Integer> reserved;
    private final List<String> names;
    private final int[][] columnOfSlot;
    private final int[] fieldColumns;

    /// @param names the cells of the header, already checked
    RecordsHeader(Policy policy, List<String> names) {
        this.names = List.copyOf(names);
        cells = names.size();
        reserved = new EnumMap<>(Reserved.class);
        for (Reserved one : Reserved.values()) {
            reserved.put(one, names.indexOf(one.column()));
        }
        columnOfSlot = policy.types().stream().map(type -> columns(type, names)).toArray(int[][]::new);
        fieldColumns = java.util.stream.IntStream.range(0, cells)
                .filter(column -> !Reserved.columns().contains(names.get(column)))
                .toArray();
    }

    private static int[] columns(RecordType type, List<String> names) {
        return type.fields().stream()
                .mapToInt(field -> names.indexOf(field.name()))
                .toArray();
    }

    /// How many cells every row has.
    int cells() {
        return cells;
    }

    boolean has(Reserved one) {
        return column(one) != ABSENT;
    }

    /// The cell of a reserved column, or -1 when the file lacks it.
    int column(Reserved one) {
        return reserved.getOrDefault(one, ABSENT);
    }

    /// The cell of a field, or -1 when the file lacks it.
    int column(int type, int slot) {
        return columnOfSlot[type][slot];
    }

    /// The cells of all fields.
    int[] fieldColumns() {
        return fieldColumns;
    }

    /// Whether the cell belongs to a field of the type.
    boolean isField(int type, int column) {
        return Arrays.stream(columnOfSlot[type]).anyMatch(one -> one == column);
    }

    String name(int column) {
        return names.get(column);
    }
}
