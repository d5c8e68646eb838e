package probity.policy.csv;

import java.util.Arrays;
import java.util.List;

/// The columns that mean the same in every programme. No field of a record may have one of these names.
public enum Reserved {
    ID,
    SUBJECT,
    TYPE,
    DATE,
    STATUS,
    ENDED,
    TIME,
    SOURCE,
    CORRECTS,
    ARRIVED;

    /// What every file of records has.
    static final List<Reserved> REQUIRED = List.of(ID, SUBJECT, TYPE, DATE);

    /// The name in the header.
    public String column() {
        return switch (this) {
            case ID -> "id";
            case SUBJECT -> "subject";
            case TYPE -> "type";
            case DATE -> "date";
            case STATUS -> "status";
            case ENDED -> "ended";
            case TIME -> "time";
            case SOURCE -> "source";
            case CORRECTS -> "corrects";
            case ARRIVED -> "arrived";
        };
    }

    /// All names.
    public static List<String> columns() {
        return Arrays.stream(values()).map(Reserved::column).toList();
    }
}
