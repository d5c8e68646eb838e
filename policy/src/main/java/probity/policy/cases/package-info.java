/// Hand-written cases of a policy: reading them, and holding the evaluation against them.
@NullMarked
package probity.policy.cases;

import org.jspecify.annotations.NullMarked;
