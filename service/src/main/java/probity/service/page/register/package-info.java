/// Search of subjects, and one raw record with its place in the ledger.
@NullMarked
package probity.service.page.register;

import org.jspecify.annotations.NullMarked;
