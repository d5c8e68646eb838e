/// What a policy's rules do, in plain sentences: for the public's document, for explanations, for differences.
@NullMarked
package probity.policy.sentence;

import org.jspecify.annotations.NullMarked;
