package probity.ledger.entry;

/// What came of reading bytes as an entry.
public sealed interface EntryReading {
    /// They are one, and it is the only entry with these bytes, as these are its only bytes.
    record Read(Entry entry) implements EntryReading {}

    /// They are not.
    ///
    /// @param fault what is wrong
    /// @param at the first byte of the field that is wrong, from 0
    /// @param sentence what is wrong, for a reader
    record Refused(EntryFault fault, int at, String sentence) implements EntryReading {}
}
