/// The ledger as a pure library: canonical entries, Merkle tree, commitments, checkpoints, exports and their
/// verification.
///
/// Nothing here opens a socket or a database; the format is written down in `docs/reference/ledger-format.md`.
@org.jspecify.annotations.NullMarked
package probity.ledger;
