/// The ledger entry and its canonical bytes, the first format.
@org.jspecify.annotations.NullMarked
package probity.ledger.entry;
