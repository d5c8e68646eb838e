/// Why a result is what it is, and what would change it.
@NullMarked
package probity.core.explanation;

import org.jspecify.annotations.NullMarked;
