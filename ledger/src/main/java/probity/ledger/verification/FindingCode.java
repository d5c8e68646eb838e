package probity.ledger.verification;

import java.util.Locale;

/// What can be wrong with a ledger or a proof.
public enum FindingCode {
    /// A file of the export is not there.
    EXPORT_INCOMPLETE,
    /// The checkpoint is no checkpoint.
    CHECKPOINT_UNREADABLE,
    /// The checkpoint is of another log than the key.
    CHECKPOINT_OF_OTHER_LOG,
    /// The key in force did not sign this checkpoint.
    CHECKPOINT_SIGNATURE,
    /// The key that was given is none of this log's.
    KEY_NOT_OF_LOG,
    /// A key after the one that was given was not handed over by its predecessor.
    KEY_NOT_HANDED_OVER,
    /// The list of keys is not the one that the entries tell.
    KEYS_DIFFER,
    /// The bytes of an entry are no entry.
    ENTRY_UNREADABLE,
    /// An entry stands in the place of another one.
    ENTRY_OUT_OF_PLACE,
    /// An entry is of another programme.
    ENTRY_OF_OTHER_PROGRAMME,
    /// Entries are not there.
    ENTRY_MISSING,
    /// There is an entry that the checkpoint does not cover, or one twice.
    ENTRY_UNEXPECTED,
    /// The bytes of an entry are not those that were signed.
    ENTRY_DIFFERS,
    /// Something below a node is not what was signed, and no stored hash tells what.
    SUBTREE_DIFFERS,
    /// A stored hash is wrong, while the entries below it are those that were signed.
    HASH_DIFFERS,
    /// There are more stored hashes than the tree has nodes.
    HASH_UNEXPECTED,
    /// A line of the payloads cannot be read.
    PAYLOAD_UNREADABLE,
    /// A line of the payloads stands in the wrong place or twice.
    PAYLOAD_OUT_OF_PLACE,
    /// A payload or its salt is not the one the entry is committed to.
    PAYLOAD_DIFFERS,
    /// A payload is absent and no entry says that it was erased.
    PAYLOAD_MISSING,
    /// A payload is there although an entry says that it was erased.
    PAYLOAD_NOT_ERASED,
    /// An entry erases something that must stay: a statement of the ledger itself, or a later entry.
    ERASURE_NOT_ALLOWED,
    /// A statement of the ledger itself (opening, rotation, erasure) is absent.
    STATEMENT_MISSING,
    /// Such a statement says nothing that can be understood or allowed.
    STATEMENT_UNREADABLE,
    /// The file is no proof.
    PROOF_UNREADABLE,
    /// The path of the proof does not lead from the entry to the root of the checkpoint.
    PROOF_DIFFERS;

    /// The stable code.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
