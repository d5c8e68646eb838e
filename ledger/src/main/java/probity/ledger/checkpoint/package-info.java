/// The signed statement of how long a log is and what its root is (C2SP tlog-checkpoint).
@org.jspecify.annotations.NullMarked
package probity.ledger.checkpoint;
