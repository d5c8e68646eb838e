package probity.service.entry;

/// What became of one [Addition].
public sealed interface Outcome {
    /// It stands in the ledger, durably.
    ///
    /// @param again false for the first time, true if the same content was there already
    record Stands(long sequence, boolean again) implements Outcome {}

    /// It was not appended.
    ///
    /// @param code `exists_with_different_content`, `record_unknown`, `correction_changes_subject`,
    /// `rows_refused` or `payload_erased`
    record Refused(String code, String sentence) implements Outcome {}
}
