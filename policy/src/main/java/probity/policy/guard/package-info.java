/// The guard: judges a policy, never a subject, before it may touch anyone.
@NullMarked
package probity.policy.guard;

import org.jspecify.annotations.NullMarked;
