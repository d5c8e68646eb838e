/// The room for the keys that sign the logs: where they lie, how one is replaced, what they sign.
@NullMarked
package probity.service.key;

import org.jspecify.annotations.NullMarked;
