/// JSON as RFC 8259 reads it and RFC 8785 (JCS) writes it: one text, one sequence of bytes.
@org.jspecify.annotations.NullMarked
package probity.ledger.json;
