/// Texts that the public reads, in several languages.
@NullMarked
package probity.core.text;

import org.jspecify.annotations.NullMarked;
