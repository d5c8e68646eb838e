package probity.ledger.note;

/// What a key says about a note.
public enum SignatureCheck {
    /// The key signed exactly this text.
    VALID,
    /// No signature line names this key.
    NOT_BY_THIS_KEY,
    /// A signature line names this key and its signature is wrong.
    WRONG
}
