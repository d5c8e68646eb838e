/// What changed from one version of a policy to another, in sentences, article by article.
@NullMarked
package probity.policy.difference;

import org.jspecify.annotations.NullMarked;
