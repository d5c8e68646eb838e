package probity.policy.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import probity.core.identifier.SubjectNumbers;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;

/// The header of a file of records, understood by the policy: which cell holds what, and how the cells of each
/// record type are read.
///
/// Columns may stand in any order. Made by [HeaderReader]; the same for all who read rows of the file.
final class RecordsHeader {

    private static final int ABSENT = -1;

    /// How one field is read.
    ///
    /// @param column its cell, or -1 when the file lacks it
    record Slot(int column, QuickForm form) {}

    private final List<RecordType> types;
    private final List<String> names;
    private final Map<Reserved, Integer> reserved;
    private final WordTable typeNames;
    private final Slot[][] slots;
    private final int[][] foreign;
    private final WordTable[] sources;
    private final SubjectNumbers numbers;

    /// @param names the cells of the header, already checked
    RecordsHeader(Policy policy, List<String> names) {
        this.types = policy.types();
        this.names = List.copyOf(names);
        reserved = new EnumMap<>(Reserved.class);
        for (Reserved one : Reserved.values()) {
            reserved.put(one, names.indexOf(one.column()));
        }
        typeNames = new WordTable(types.stream().map(RecordType::name).toList());
        slots = types.stream().map(this::slots).toArray(Slot[][]::new);
        foreign = types.stream().map(this::foreign).toArray(int[][]::new);
        sources = types.stream().map(type -> new WordTable(type.sources())).toArray(WordTable[]::new);
        numbers = SubjectNumbers.of(policy);
    }

    private Slot[] slots(RecordType type) {
        return type.fields().stream()
                .map(field -> new Slot(names.indexOf(field.name()), QuickForm.of(field.type())))
                .toArray(Slot[]::new);
    }

    /// The cells of fields that a type does not have.
    private int[] foreign(RecordType type) {
        List<String> reservedNames = Reserved.columns();
        List<String> own = type.fields().stream().map(field -> field.name()).toList();
        return IntStream.range(0, names.size())
                .filter(column -> !reservedNames.contains(names.get(column)))
                .filter(column -> !own.contains(names.get(column)))
                .toArray();
    }

    /// How many cells every row has.
    int cells() {
        return names.size();
    }

    boolean has(Reserved one) {
        return column(one) != ABSENT;
    }

    /// The cell of a reserved column, or -1 when the file lacks it.
    int column(Reserved one) {
        return reserved.getOrDefault(one, ABSENT);
    }

    /// The record types, by number.
    List<RecordType> types() {
        return types;
    }

    /// The number of a type, or [WordTable#UNKNOWN].
    int type(CellBytes name) {
        return typeNames.number(name);
    }

    /// The fields of a type.
    Slot[] slots(int type) {
        return slots[type];
    }

    /// The cells of the file that hold fields which the type does not have.
    int[] foreign(int type) {
        return foreign[type];
    }

    /// Whether a type names its sources and this is none of them.
    boolean isBarred(int type, CellBytes source) {
        return !types.get(type).sources().isEmpty() && sources[type].number(source) == WordTable.UNKNOWN;
    }

    /// What identifiers of subjects have to be.
    SubjectNumbers numbers() {
        return numbers;
    }

    String name(int column) {
        return names.get(column);
    }
}
