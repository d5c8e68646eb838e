package probity.policy.csv;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import probity.core.identifier.Identified;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.policy.diagnostic.Suggestion;
import probity.policy.records.ControlCharacters;
import probity.policy.records.DayText;
import probity.policy.records.IdentifierText;
import probity.policy.records.ValueText;

/// Turns the cells of a row into a record of the policy, or says why they are none.
final class RowParser {

    /// How many characters a date has.
    private static final int DATE = 10;

    private static final FieldType NAME = new FieldType.Code();
    private static final List<String> STATUSES = List.of("stands", "void", "removed", "held");
    private static final WordTable STATUS_WORDS = new WordTable(STATUSES);
    private static final List<RecordStatus> STATUS_OF_WORD = STATUSES.stream()
            .map(word -> RecordStatus.valueOf(word.toUpperCase(Locale.ROOT)))
            .toList();

    private final RecordsHeader header;
    private final CsvRows rows;
    private final RecordRow row;
    private final CellBytes cell = new CellBytes();
    /// The date that was read last, of which these are the first eight bytes and the last; most rows have the
    /// date of the row above.
    private long lastYearAndMonth;
    private long lastMonthAndDay;
    private int lastDay = RecordRow.NO_DAY;
    private @Nullable BadRow bad;

    RowParser(RecordsHeader header, CsvRows rows) {
        this.header = header;
        this.rows = rows;
        this.row = new RecordRow(header.types().stream()
                .mapToInt(type -> type.fields().size())
                .max()
                .orElse(0));
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

    /// Lets `into` stand for a reserved cell; for nothing when the file lacks the column.
    private CellBytes reserved(Reserved column, CellBytes into) {
        int index = header.column(column);
        if (index < 0) {
            into.clear();
        } else {
            rows.view(index, into);
        }
        return into;
    }

    private boolean readNames() {
        reserved(Reserved.CORRECTS, row.corrects);
        return readName(reserved(Reserved.ID, row.id), "id", RowProblem.ID_INVALID)
                && readName(reserved(Reserved.SUBJECT, row.subject), "subject", RowProblem.SUBJECT_INVALID)
                && readIdentifier(row.subject);
    }

    private boolean readName(CellBytes name, String column, RowProblem problem) {
        if (QuickForm.isPlainCode(name)) {
            return true;
        }
        if (name.isEmpty()) {
            return refused(problem, "`" + column + "` is empty");
        }
        return !(ValueText.read(NAME, name.text()) instanceof ValueText.Bad(String reason))
                || refused(problem, "`" + column + "` " + reason);
    }

    private boolean readIdentifier(CellBytes subject) {
        int end = subject.from() + subject.length();
        Identified identified = header.numbers().judge(subject.array(), subject.from(), end);
        row.legacy = identified instanceof Identified.Legacy;
        return switch (identified) {
            case Identified.Valid _, Identified.Legacy _ -> true;
            case Identified.Invalid refused ->
                refused(RowProblem.IDENTIFIER_INVALID, "`subject` " + IdentifierText.reason(refused));
            case Identified.NaturalPerson refused ->
                refused(RowProblem.IDENTIFIER_OF_PERSON, "`subject` " + IdentifierText.reason(refused));
        };
    }

    private boolean readType() {
        CellBytes name = reserved(Reserved.TYPE, cell);
        row.type = header.type(name);
        return row.type != WordTable.UNKNOWN || refused(RowProblem.TYPE_UNKNOWN, unknownType(name.text()));
    }

    private String unknownType(String name) {
        List<String> known = header.types().stream().map(RecordType::name).toList();
        return name.isEmpty()
                ? "`type` is empty"
                : "`" + name + "` is not a record type of this policy. "
                        + Suggestion.among(name, known, "record types");
    }

    private boolean readDays() {
        reserved(Reserved.DATE, cell);
        if (lastDay != RecordRow.NO_DAY
                && cell.length() == DATE
                && cell.eight(0) == lastYearAndMonth
                && cell.eight(2) == lastMonthAndDay) {
            row.day = lastDay;
        } else if (!readDate()) {
            return false;
        }
        row.ended = day(Reserved.ENDED, RowProblem.RESERVED_INVALID);
        row.arrived = bad == null ? day(Reserved.ARRIVED, RowProblem.RESERVED_INVALID) : RecordRow.NO_DAY;
        if (bad == null && row.ended != RecordRow.NO_DAY && row.ended < row.day) {
            return refused(RowProblem.RESERVED_INVALID, "`ended` lies before `date`");
        }
        return bad == null && readTime();
    }

    private boolean readDate() {
        row.day = day(Reserved.DATE, RowProblem.DATE_INVALID);
        if (bad != null) {
            return false;
        }
        if (row.day == RecordRow.NO_DAY) {
            return refused(RowProblem.DATE_INVALID, "`date` is empty");
        }
        lastYearAndMonth = cell.eight(0);
        lastMonthAndDay = cell.eight(2);
        lastDay = row.day;
        return true;
    }

    private int day(Reserved column, RowProblem problem) {
        reserved(column, cell);
        int day = cell.isEmpty() ? RecordRow.NO_DAY : QuickForm.day(cell);
        if (day == DayText.INVALID && !cell.isEmpty()) {
            refuse(problem, reason(column.column(), ValueText.read(new FieldType.Date(), cell.text())));
        }
        return day;
    }

    private boolean readTime() {
        reserved(Reserved.TIME, cell);
        row.second = cell.isEmpty() ? RecordCursor.NONE : ValueText.second(cell.text());
        return cell.isEmpty()
                || row.second >= 0
                || refused(
                        RowProblem.RESERVED_INVALID,
                        reason(Reserved.TIME.column(), ValueText.read(new FieldType.Time(), cell.text())));
    }

    private boolean readStatus() {
        reserved(Reserved.STATUS, cell);
        row.status = RecordStatus.STANDS;
        if (cell.isEmpty()) {
            return true;
        }
        int status = STATUS_WORDS.number(cell);
        if (status == WordTable.UNKNOWN) {
            return refused(
                    RowProblem.RESERVED_INVALID,
                    "`status` `" + cell.text() + "` is none of `stands`, `void`, `removed`, `held`");
        }
        row.status = STATUS_OF_WORD.get(status);
        return true;
    }

    private boolean readSource() {
        CellBytes source = reserved(Reserved.SOURCE, row.source);
        if (source.isEmpty() || !header.isBarred(row.type, source)) {
            return true;
        }
        RecordType type = header.types().get(row.type);
        return refused(
                RowProblem.SOURCE_NOT_ENTITLED,
                "`source` `" + source.text() + "` is not entitled to send `" + type.name() + "`. "
                        + Suggestion.among(source.text(), type.sources(), "sources for it"));
    }

    private boolean readFields() {
        RecordsHeader.Slot[] slots = header.slots(row.type);
        row.slots = slots.length;
        for (int slot = 0; slot < slots.length; slot++) {
            int column = slots[slot].column();
            boolean empty = column < 0 || rows.isEmpty(column);
            if (empty ? !readNothing(slot) : !readField(slot, slots[slot])) {
                return false;
            }
        }
        for (int column : header.foreign(row.type)) {
            if (!rows.isEmpty(column)) {
                return refused(
                        RowProblem.FIELD_NOT_OF_TYPE,
                        "`" + header.types().get(row.type).name() + "` has no field `" + header.name(column)
                                + "`. Leave the cell empty");
            }
        }
        return true;
    }

    private Field field(int slot) {
        return header.types().get(row.type).fields().get(slot);
    }

    private boolean readNothing(int slot) {
        Field field = field(slot);
        return (field.optional() && row.nothing(slot))
                || refused(RowProblem.FIELD_MISSING, "`" + field.name() + "` is empty");
    }

    private boolean readField(int slot, RecordsHeader.Slot read) {
        CellBytes word = row.words[slot];
        rows.view(read.column(), word);
        if (read.form().read(word, row, slot)) {
            return true;
        }
        Field field = field(slot);
        return switch (ValueText.read(field.type(), word.text())) {
            case ValueText.Good(Value.Quantity(long number)) -> row.number(slot, number);
            case ValueText.Good(Value.Word _) -> row.word(slot);
            case ValueText.Bad bad -> refused(RowProblem.VALUE_INVALID, reason(field.name(), bad));
        };
    }

    private static String reason(String column, ValueText.Reading reading) {
        return "`" + column + "` " + (reading instanceof ValueText.Bad(String reason) ? reason : "cannot be read");
    }
}
