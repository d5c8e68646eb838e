/// The one way in which a whole ledger is read, wherever it lies.
@org.jspecify.annotations.NullMarked
package probity.ledger.reader;
