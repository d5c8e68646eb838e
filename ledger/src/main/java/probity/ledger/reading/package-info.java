/// What came of reading something others wrote: a value, or the reason why not.
@org.jspecify.annotations.NullMarked
package probity.ledger.reading;
