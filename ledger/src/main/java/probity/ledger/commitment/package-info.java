/// The salted commitment that ties an erasable payload to its entry.
@org.jspecify.annotations.NullMarked
package probity.ledger.commitment;
