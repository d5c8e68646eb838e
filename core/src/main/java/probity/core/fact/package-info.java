/// Which of one subject's records are facts, in which place and order.
@NullMarked
package probity.core.fact;

import org.jspecify.annotations.NullMarked;
