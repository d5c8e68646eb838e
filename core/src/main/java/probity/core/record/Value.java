package probity.core.record;

/// The value of one field, in the form in which its [FieldType] is carried.
public sealed interface Value {

    /// A whole number, a scaled decimal or amount, yes (1) or no (0), a day or a second.
    record Quantity(long number) implements Value {}

    /// A code, a one-of word or a text.
    record Word(String text) implements Value {}
}
