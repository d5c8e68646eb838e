/// Signed notes (C2SP signed-note): a text and the signatures below it.
@org.jspecify.annotations.NullMarked
package probity.ledger.note;
