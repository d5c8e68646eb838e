/// ledger
@org.jspecify.annotations.NullMarked
package probity.ledger;
