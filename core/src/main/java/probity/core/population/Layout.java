package probity.core.population;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;

/// In which column each field of each record type lies.
///
/// Types share columns. Fields of few values come first, so that they lie in the same narrow columns whatever the type;
/// then other numbers; then codes and texts, whose numbers in a list of words are wide. A type of fewer fields leaves
/// the rest of its row at the least value.
public final class Layout {

    /// Above it a range of numbers is not narrow: what two bytes hold.
    private static final long NARROW = 1L << 16;

    /// Few values, so that they share narrow columns.
    private static final int FEW = 0;

    private static final int WIDE = 1;
    private static final int WORD = 2;
    private static final int FAMILIES = 3;

    private final List<List<Integer>> columns;
    private final List<List<Field>> fields;
    private final int count;

    Layout(List<RecordType> types) {
        fields = types.stream().map(RecordType::fields).toList();
        int[] most = new int[FAMILIES];
        for (List<Field> of : fields) {
            int[] here = new int[FAMILIES];
            of.forEach(field -> here[family(field.type())]++);
            for (int family = 0; family < FAMILIES; family++) {
                most[family] = Math.max(most[family], here[family]);
            }
        }
        int[] begin = {0, most[FEW], most[FEW] + most[WIDE]};
        columns = fields.stream().map(of -> placed(of, begin.clone())).toList();
        count = begin[WORD] + most[WORD];
    }

    private static List<Integer> placed(List<Field> fields, int[] next) {
        List<Integer> placed = new ArrayList<>();
        for (Field field : fields) {
            placed.add(next[family(field.type())]++);
        }
        return List.copyOf(placed);
    }

    private static int family(FieldType type) {
        return switch (type) {
            case FieldType.WholeNumber(long min, long max) -> byRange(min, max);
            case FieldType.Decimal(int _, long min, long max) -> byRange(min, max);
            case FieldType.Money(String _, int _, long min, long max) -> byRange(min, max);
            case FieldType.YesNo _, FieldType.OneOf _ -> FEW;
            case FieldType.Date _, FieldType.Time _ -> WIDE;
            case FieldType.Code _, FieldType.Text _ -> WORD;
        };
    }

    private static int byRange(long min, long max) {
        return max - min >= 0 && max - min < NARROW ? FEW : WIDE;
    }

    /// How many columns there are for fields.
    public int count() {
        return count;
    }

    /// The column of a field.
    public int column(int type, int slot) {
        return columns.get(type).get(slot);
    }

    /// What the field at a slot of a type may hold.
    public FieldType field(int type, int slot) {
        return fields.get(type).get(slot).type();
    }

    /// How many record types there are.
    public int types() {
        return fields.size();
    }

    int slots(int type) {
        return fields.get(type).size();
    }
}
