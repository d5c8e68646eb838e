/// The payloads in which the ledger speaks about itself: opening, policy version, key rotation, erasure.
@org.jspecify.annotations.NullMarked
package probity.ledger.statement;
