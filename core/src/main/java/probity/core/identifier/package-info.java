/// Whether the identifier of a subject is one of the declared kind, and whether it is a person's.
@NullMarked
package probity.core.identifier;

import org.jspecify.annotations.NullMarked;
