/// Shipped programmes held to the published tables they come from.
@NullMarked
package probity.verify.programme;

import org.jspecify.annotations.NullMarked;
