/// Expressions of a policy: CEL text, parsed by CEL's parser and checked by our own types into a tree that
/// `probity.core.expression` evaluates exactly.
@NullMarked
package probity.policy.expression;

import org.jspecify.annotations.NullMarked;
