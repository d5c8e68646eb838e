/// Checks a whole ledger, or one entry with its proof, and names what does not match.
@org.jspecify.annotations.NullMarked
package probity.ledger.verification;
