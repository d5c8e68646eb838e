package probity.ledger.verification;

import java.util.Locale;

/// Which part of a ledger something was found in; in an export, the file or folder of that name.
public enum LedgerPart {
    /// The signed checkpoint.
    CHECKPOINT,
    /// The list of keys.
    KEYS,
    /// The canonical bytes of the entries.
    ENTRIES,
    /// The payloads with their salts.
    PAYLOADS,
    /// The stored hashes of the tree.
    HASHES,
    /// A proof file.
    PROOF;

    /// The name in an export.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
