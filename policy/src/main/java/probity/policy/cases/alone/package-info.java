/// One rule by itself: what it makes of the records of a case when the policy holds no other rule.
@NullMarked
package probity.policy.cases.alone;

import org.jspecify.annotations.NullMarked;
