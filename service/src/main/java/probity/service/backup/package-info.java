/// The room for copies of everything: writing one, and restoring it into a new folder with every ledger verified.
@NullMarked
package probity.service.backup;

import org.jspecify.annotations.NullMarked;
