package probity.ledger.entry;

import java.util.Locale;

/// Why bytes are refused as an entry, in the order in which it is looked for.
public enum EntryFault {
    /// The first byte is not 1.
    UNKNOWN_VERSION,
    /// The bytes end inside a field.
    TRUNCATED,
    /// A field of fixed length has another length, or a name is longer than allowed.
    BAD_LENGTH,
    /// No kind has this number.
    UNKNOWN_KIND,
    /// A name is not well-formed UTF-8.
    BAD_UTF8,
    /// A name has a character that may not stand in it, or the programme is empty.
    BAD_NAME,
    /// A number is negative, or a time is after the year 9999.
    OUT_OF_RANGE,
    /// The kind needs a corrected entry and none is named, or the reverse, or it is not an earlier one.
    BAD_CORRECTS,
    /// The first entry does not open the programme, or a later one does.
    BAD_OPENING,
    /// Something stands behind the last field.
    TRAILING_BYTES;

    /// The stable code of this fault.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
