/// The change of day: everybody of a programme evaluated on the new day, and what that changed.
@NullMarked
package probity.service.day;

import org.jspecify.annotations.NullMarked;
