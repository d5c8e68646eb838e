/// The API about everybody of a programme: where they stand today, and what a day changed.
@NullMarked
package probity.service.api.everybody;

import org.jspecify.annotations.NullMarked;
