package probity.ledger.reading;

/// What came of reading something that others wrote.
///
/// @param <T> what it should be
public sealed interface Reading<T> {
    /// It is one.
    record Read<T>(T value) implements Reading<T> {}

    /// It is not.
    ///
    /// @param code stable, in snake_case, named in `docs/reference/ledger-format.md`
    /// @param sentence what is wrong, for a reader
    record Refused<T>(String code, String sentence) implements Reading<T> {}

    /// Short for [Refused].
    static <T> Reading<T> refused(String code, String sentence) {
        return new Refused<>(code, sentence);
    }
}
