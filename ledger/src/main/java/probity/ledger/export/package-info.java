/// A ledger as a folder of files.
@org.jspecify.annotations.NullMarked
package probity.ledger.export;
