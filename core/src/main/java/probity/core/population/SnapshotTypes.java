package probity.core.population;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.population.Snapshot.Refused;
import probity.core.record.Field;
import probity.core.record.FieldType;

/// The record types that a snapshot tells of, by their names and those of their fields.
final class SnapshotTypes {

    /// @param type as [#declared] writes it
    /// @param column where its values lie
    record FieldRow(String name, String type, int column) {}

    record TypeRow(String name, List<FieldRow> fields) {
        TypeRow {
            fields = List.copyOf(fields);
        }
    }

    private SnapshotTypes() {}

    /// All types of a population.
    static List<TypeRow> of(List<RecordType> types, Layout layout) {
        List<TypeRow> rows = new ArrayList<>();
        for (int type = 0; type < types.size(); type++) {
            List<FieldRow> fields = new ArrayList<>();
            for (Field field : types.get(type).fields()) {
                fields.add(new FieldRow(field.name(), declared(field.type()), layout.column(type, fields.size())));
            }
            rows.add(new TypeRow(types.get(type).name(), fields));
        }
        return rows;
    }

    /// How a policy declares a field: two are equal when they hold the same values in the same form.
    static String declared(FieldType type) {
        return switch (type) {
            case FieldType.WholeNumber(long min, long max) -> "integer " + min + ".." + max;
            case FieldType.Decimal(int decimals, long min, long max) -> "decimal " + decimals + " " + min + ".." + max;
            case FieldType.Money(String currency, int decimals, long min, long max) ->
                "money " + currency + " " + decimals + " " + min + ".." + max;
            case FieldType.Code _ -> "code";
            case FieldType.OneOf(List<String> values) -> "one-of " + String.join("|", values);
            case FieldType.Text _ -> "text";
            case FieldType.YesNo _ -> "yes-no";
            case FieldType.Date _ -> "date";
            case FieldType.Time _ -> "time";
        };
    }

    /// Where the types and fields of a snapshot are in a policy.
    static final class Matched {

        private final int[] types;
        private final int[][] slots;

        private Matched(int count) {
            types = new int[count];
            slots = new int[count][];
        }

        /// The same kind in the numbers of the policy.
        Kind kind(Kind kind) {
            List<Integer> present = kind.present().stream()
                    .map(slot -> slots[kind.type()][slot])
                    .sorted()
                    .toList();
            return new Kind(types[kind.type()], kind.status(), present, kind.timed(), kind.corrects());
        }

        int type(int type) {
            return types[type];
        }

        int slot(int type, int slot) {
            return slots[type][slot];
        }
    }

    /// Finds types and fields of which there are records.
    ///
    /// @param kinds in the numbers of the snapshot
    /// @param into what is found
    /// @return why there is none
    static @Nullable Refused match(List<TypeRow> rows, List<Kind> kinds, List<RecordType> types, Matched into) {
        for (Kind kind : kinds) {
            TypeRow row = rows.get(kind.type());
            int type = named(types, row.name());
            if (type == RecordType.NONE) {
                return new Refused(
                        "snapshot_type_gone",
                        "The snapshot has records of type `" + row.name() + "`, which the policy does not know.");
            }
            into.types[kind.type()] = type;
            into.slots[kind.type()] = new int[row.fields().size()];
            for (int slot = 0; slot < row.fields().size(); slot++) {
                into.slots[kind.type()][slot] =
                        types.get(type).slot(row.fields().get(slot).name());
            }
            Refused refused = fields(row, kind, types.get(type));
            if (refused != null) {
                return refused;
            }
        }
        return null;
    }

    static Matched unmatched(int count) {
        return new Matched(count);
    }

    private static int named(List<RecordType> types, String name) {
        for (int type = 0; type < types.size(); type++) {
            if (types.get(type).name().equals(name)) {
                return type;
            }
        }
        return RecordType.NONE;
    }

    private static @Nullable Refused fields(TypeRow row, Kind kind, RecordType type) {
        for (int present : kind.present()) {
            FieldRow field = row.fields().get(present);
            int slot = type.slot(field.name());
            if (slot == RecordType.NONE) {
                return new Refused(
                        "snapshot_field_gone",
                        "The snapshot has values of the field `" + field.name() + "` of `" + row.name()
                                + "`, which the policy does not know.");
            }
            String now = declared(type.fields().get(slot).type());
            if (!now.equals(field.type())) {
                return new Refused(
                        "snapshot_field_changed",
                        "The field `" + field.name() + "` of `" + row.name() + "` is `" + field.type()
                                + "` in the snapshot and `" + now + "` in the policy.");
            }
        }
        return null;
    }
}
