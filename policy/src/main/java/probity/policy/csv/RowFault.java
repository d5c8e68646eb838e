package probity.policy.csv;

/// Why the bytes of a row are not a row of cells. The codes are stable.
public enum RowFault {
    NONE("", ""),
    QUOTE_NOT_CLOSED(
            "quote_not_closed",
            "a cell begins with a quote that is not closed. Close it, or write quotes inside a quoted cell twice"),
    QUOTE_INSIDE_CELL(
            "quote_inside_cell",
            "a quote stands inside a cell that does not begin with one. Put the whole cell in quotes and write those inside twice"),
    TEXT_AFTER_QUOTE(
            "text_after_quote",
            "something other than a comma follows a closing quote. Write quotes inside a quoted cell twice"),
    ROW_TOO_LONG("row_too_long", "the row is longer than 1 MiB"),
    NOT_UTF_8("not_utf_8", "the row is not text in UTF-8. Save the file as UTF-8");

    private final String code;
    private final String sentence;

    RowFault(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    /// What is wrong and what to do.
    public String sentence() {
        return sentence;
    }
}
