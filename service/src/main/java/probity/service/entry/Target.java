package probity.service.entry;

/// Which earlier entry an [Addition] is about.
public sealed interface Target {
    /// About none.
    record None() implements Target {}

    /// About the record with this name; the writer finds its entry, also in the same group.
    record Named(RecordName name) implements Target {}

    /// About the entry with this sequence, which the caller has read.
    record At(long sequence) implements Target {}
}
