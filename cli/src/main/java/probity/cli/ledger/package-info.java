/// `probity ledger …`: checks a ledger from outside, and copies one that is served.
@NullMarked
package probity.cli.ledger;

import org.jspecify.annotations.NullMarked;
