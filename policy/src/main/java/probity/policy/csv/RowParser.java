package probity.policy.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.policy.diagnostic.Suggestion;
import probity.policy.records.ControlCharacters;
import probity.policy.records.DayText;
import probity.policy.records.ValueText;

/// Turns the cells of a row into a record of the policy, or says why they are none.
final class RowParser {

    private static final FieldType NAME = new FieldType.Code();
    private static final List<String> STATUSES = List.of("stands", "void", "removed", "held");

    private final List<RecordType> types;
    private final Map<String, Integer> typeNumbers = new HashMap<>();
    private final RecordsHeader header;
    private final CsvRows rows;
    private final RecordRow row = new RecordRow();
    private @Nullable BadRow bad;

    RowParser(Policy policy, RecordsHeader header, CsvRows rows) {
        this.types = policy.types();
        this.header = header;
        this.rows = rows;
        for (int type = 0; type < types.size(); type++) {
            typeNumbers.put(types.get(type).name(), type);
        }
    }

    /// The record of the row last parsed, when it was not bad.
    RecordRow row() {
        return row;
    }

    /// Parses the row on which the rows stand.
    ///
    /// @return null when it is a record
    @Nullable
    BadRow parse() {
        bad = null;
        row.line = rows.line();
        if (rows.fault() != RowFault.NONE) {
            return refuse(RowProblem.NOT_A_ROW, rows.fault().sentence());
        }
        if (rows.cells() != header.cells()) {
            return refuse(
                    RowProblem.CELL_COUNT, "it has " + count(rows.cells()) + ", the header has " + header.cells());
        }
        boolean whole = readNames() && readType() && readDays() && readStatus() && readSource() && readFields();
        return whole ? null : bad;
    }

    private static String count(int cells) {
        return cells == 1 ? "1 cell" : cells + " cells";
    }

    private BadRow refuse(RowProblem problem, String reason) {
        BadRow refused = new BadRow(row.line, problem, ControlCharacters.shown(reason));
        bad = refused;
        return refused;
    }

    private boolean refused(RowProblem problem, String reason) {
        refuse(problem, reason);
        return false;
    }

    /// The text of a reserved cell, empty when the file lacks the column.
    private String text(Reserved column) {
        int cell = header.column(column);
        return cell < 0 || rows.isEmpty(cell) ? "" : rows.cell(cell);
    }

    private boolean readNames() {
        row.id = text(Reserved.ID);
        row.subject = text(Reserved.SUBJECT);
        row.corrects = text(Reserved.CORRECTS);
        return readName(row.id, "id", RowProblem.ID_INVALID)
                && readName(row.subject, "subject", RowProblem.SUBJECT_INVALID);
    }

    private boolean readName(String name, String column, RowProblem problem) {
        if (name.isEmpty()) {
            return refused(problem, "`" + column + "` is empty");
        }
        return !(ValueText.read(NAME, name) instanceof ValueText.Bad(String reason))
                || refused(problem, "`" + column + "` " + reason);
    }

    private boolean readType() {
        String name = text(Reserved.TYPE);
        Integer type = typeNumbers.get(name);
        if (type == null) {
            List<String> known = types.stream().map(RecordType::name).toList();
            return refused(
                    RowProblem.TYPE_UNKNOWN,
                    name.isEmpty()
                            ? "`type` is empty"
                            : "`" + name + "` is not a record type of this policy. "
                                    + Suggestion.among(name, known, "record types"));
        }
        row.type = type;
        return true;
    }

    private boolean readDays() {
        row.day = day(Reserved.DATE, RowProblem.DATE_INVALID);
        if (bad == null && row.day == RecordRow.NO_DAY) {
            return refused(RowProblem.DATE_INVALID, "`date` is empty");
        }
        row.ended = bad == null ? day(Reserved.ENDED, RowProblem.RESERVED_INVALID) : RecordRow.NO_DAY;
        row.arrived = bad == null ? day(Reserved.ARRIVED, RowProblem.RESERVED_INVALID) : RecordRow.NO_DAY;
        if (bad == null && row.ended != RecordRow.NO_DAY && row.ended < row.day) {
            return refused(RowProblem.RESERVED_INVALID, "`ended` lies before `date`");
        }
        return bad == null && readTime();
    }

    private int day(Reserved column, RowProblem problem) {
        String text = text(column);
        int day = text.isEmpty() ? RecordRow.NO_DAY : DayText.epochDay(text);
        if (day == DayText.INVALID && !text.isEmpty()) {
            refuse(problem, reason(column.column(), ValueText.read(new FieldType.Date(), text)));
        }
        return day;
    }

    private boolean readTime() {
        String text = text(Reserved.TIME);
        row.second = text.isEmpty() ? RecordCursor.NONE : ValueText.second(text);
        return text.isEmpty()
                || row.second >= 0
                || refused(
                        RowProblem.RESERVED_INVALID,
                        reason(Reserved.TIME.column(), ValueText.read(new FieldType.Time(), text)));
    }

    private boolean readStatus() {
        String text = text(Reserved.STATUS);
        row.status = RecordStatus.STANDS;
        if (text.isEmpty()) {
            return true;
        }
        if (!STATUSES.contains(text)) {
            return refused(
                    RowProblem.RESERVED_INVALID,
                    "`status` `" + text + "` is none of `stands`, `void`, `removed`, `held`");
        }
        row.status = RecordStatus.valueOf(text.toUpperCase(Locale.ROOT));
        return true;
    }

    private boolean readSource() {
        row.source = text(Reserved.SOURCE);
        RecordType type = types.get(row.type);
        return row.source.isEmpty()
                || type.sources().isEmpty()
                || type.sources().contains(row.source)
                || refused(
                        RowProblem.SOURCE_NOT_ENTITLED,
                        "`source` `" + row.source + "` is not entitled to send `" + type.name() + "`. "
                                + Suggestion.among(row.source, type.sources(), "sources for it"));
    }

    private boolean readFields() {
        List<Field> fields = types.get(row.type).fields();
        row.values.clear();
        for (int slot = 0; slot < fields.size(); slot++) {
            if (!readField(slot, fields.get(slot))) {
                return false;
            }
        }
        for (int column : header.fieldColumns()) {
            if (!rows.isEmpty(column) && !header.isField(row.type, column)) {
                return refused(
                        RowProblem.FIELD_NOT_OF_TYPE,
                        "`" + types.get(row.type).name() + "` has no field `" + header.name(column)
                                + "`. Leave the cell empty");
            }
        }
        return true;
    }

    private boolean readField(int slot, Field field) {
        int cell = header.column(row.type, slot);
        if (cell < 0 || rows.isEmpty(cell)) {
            row.values.add(null);
            return field.optional() || refused(RowProblem.FIELD_MISSING, "`" + field.name() + "` is empty");
        }
        return switch (ValueText.read(field.type(), rows.cell(cell))) {
            case ValueText.Good(Value value) -> {
                row.values.add(value);
                yield true;
            }
            case ValueText.Bad bad -> refused(RowProblem.VALUE_INVALID, reason(field.name(), bad));
        };
    }

    private static String reason(String column, ValueText.Reading reading) {
        return "`" + column + "` " + (reading instanceof ValueText.Bad(String reason) ? reason : "cannot be read");
    }
}
