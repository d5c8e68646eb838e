/// The Merkle tree of RFC 9162: roots as entries arrive, inclusion and consistency proofs, and their verification.
@org.jspecify.annotations.NullMarked
package probity.ledger.merkle;
