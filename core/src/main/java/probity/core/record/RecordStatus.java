package probity.core.record;

/// Whether a record may have effect, as known at the head that is read.
public enum RecordStatus {
    /// In effect under its rules.
    STANDS,
    /// Taken back by its source or by the operator: as if it had never been sent.
    VOID,
    /// Taken out after a dispute that the source did not answer or lost.
    REMOVED,
    /// Kept but not used while it is contested (processing hold, GDPR Art. 18).
    HELD
}
