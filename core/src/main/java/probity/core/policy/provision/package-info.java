/// General provisions: what governs many rules at once, what is shown, what crosses from elsewhere.
@NullMarked
package probity.core.policy.provision;

import org.jspecify.annotations.NullMarked;
