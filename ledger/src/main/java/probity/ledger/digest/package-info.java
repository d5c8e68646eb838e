/// The 32-byte value that leaves, nodes, roots and commitments are made of.
@org.jspecify.annotations.NullMarked
package probity.ledger.digest;
