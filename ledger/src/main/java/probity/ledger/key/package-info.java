/// The Ed25519 keys a log is signed with, their names, texts and files.
@org.jspecify.annotations.NullMarked
package probity.ledger.key;
