/// What is wrong with a text, where, and what to do about it.
@NullMarked
package probity.policy.diagnostic;

import org.jspecify.annotations.NullMarked;
