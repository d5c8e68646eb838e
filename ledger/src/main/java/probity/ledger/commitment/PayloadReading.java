package probity.ledger.commitment;

/// What came of reading bytes as a payload.
public sealed interface PayloadReading {
    /// They are one.
    record Read(Payload payload) implements PayloadReading {}

    /// They are not.
    ///
    /// @param code stable: `payload_too_large`, `payload_not_an_object`, or `payload_` and the code of a
    ///     [probity.ledger.json.JsonFault]
    /// @param sentence what is wrong, for a reader
    record Refused(String code, String sentence) implements PayloadReading {}
}
