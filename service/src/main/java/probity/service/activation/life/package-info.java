/// The life of a policy version as values: its states, what may be tried in each, and why a step is not taken. No I/O.
@NullMarked
package probity.service.activation.life;

import org.jspecify.annotations.NullMarked;
