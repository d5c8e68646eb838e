/// The policy as the evaluation needs it: versions, articles, rules, caps, bands, lists and measures, already checked.
@NullMarked
package probity.core.policy;

import org.jspecify.annotations.NullMarked;
