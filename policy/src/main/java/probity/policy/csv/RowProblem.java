package probity.policy.csv;

/// Why a row of cells is not a record of the programme. The codes are stable; where several apply, the first listed
/// here is given.
public enum RowProblem {
    /// The bytes are not a row: see [RowFault].
    NOT_A_ROW("row_malformed"),
    CELL_COUNT("cell_count_differs_from_header"),
    ID_INVALID("id_invalid"),
    SUBJECT_INVALID("subject_invalid"),
    IDENTIFIER_INVALID("identifier_invalid"),
    /// It is not repeated in the reason, and whoever shows the row leaves it out.
    IDENTIFIER_OF_PERSON("identifier_of_person"),
    TYPE_UNKNOWN("record_type_unknown"),
    DATE_INVALID("date_invalid"),
    RESERVED_INVALID("reserved_value_invalid"),
    SOURCE_NOT_ENTITLED("source_not_entitled"),
    FIELD_NOT_OF_TYPE("field_not_of_type"),
    FIELD_MISSING("field_missing"),
    VALUE_INVALID("value_invalid"),
    ID_TAKEN("id_taken"),
    CORRECTED_UNKNOWN("corrected_record_unknown");

    private final String code;

    RowProblem(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
