/// A policy as large as a whole country's rulebook, and the time it takes to read and judge it.
@NullMarked
package probity.verify.large;

import org.jspecify.annotations.NullMarked;
