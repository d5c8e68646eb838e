/// The API's part for the ledger as outsiders verify it.
@NullMarked
package probity.service.api.ledger;

import org.jspecify.annotations.NullMarked;
