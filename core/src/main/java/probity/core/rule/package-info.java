/// What stands under an article as a rule: its condition, its points, its limits, how long it counts, what makes it
// good.
@NullMarked
package probity.core.rule;

import org.jspecify.annotations.NullMarked;
