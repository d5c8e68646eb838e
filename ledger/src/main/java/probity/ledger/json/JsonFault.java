package probity.ledger.json;

import java.util.Locale;

/// Why a text is refused as JSON.
public enum JsonFault {
    /// The bytes are not well-formed UTF-8 (RFC 8259 §8.1).
    BAD_UTF8,
    /// The text ends too early or has a character that cannot stand there.
    BAD_SYNTAX,
    /// Something stands behind the value.
    TRAILING_TEXT,
    /// An object has one name twice (RFC 7493 §2.3).
    DUPLICATE_NAME,
    /// Half of a surrogate pair (RFC 7493 §2.1).
    LONE_SURROGATE,
    /// A number beyond the range of a double, or with more than 1,200 characters.
    NUMBER_TOO_LARGE,
    /// A number that a double does not hold, so that the canonical text would be another number.
    NUMBER_NOT_EXACT,
    /// More than 100 arrays and objects inside each other.
    TOO_DEEP;

    /// The stable code of this fault.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
