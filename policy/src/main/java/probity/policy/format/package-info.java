/// The one layout of a document: indentation, spacing and line breaks, and nothing else.
@NullMarked
package probity.policy.format;

import org.jspecify.annotations.NullMarked;
