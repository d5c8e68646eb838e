/// Spoiled documents: whatever arrives as a policy is answered with a policy or with diagnostics, in bounded time and
/// memory.
@NullMarked
package probity.verify.robustness;

import org.jspecify.annotations.NullMarked;
