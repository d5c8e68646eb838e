/// Rule sheets: everything a policy says about one rule, gathered in one place for whoever asks about it.
@NullMarked
package probity.policy.sheet;

import org.jspecify.annotations.NullMarked;
