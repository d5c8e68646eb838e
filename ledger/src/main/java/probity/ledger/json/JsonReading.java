package probity.ledger.json;

/// What came of reading a text as JSON.
public sealed interface JsonReading {
    /// It is JSON.
    record Read(JsonValue value) implements JsonReading {}

    /// It is not JSON that can be kept.
    ///
    /// @param fault what is wrong
    /// @param at the place, counted in UTF-16 code units from 0 (for `bad_utf8` always 0)
    /// @param sentence what is wrong, for a reader
    record Refused(JsonFault fault, int at, String sentence) implements JsonReading {}
}
