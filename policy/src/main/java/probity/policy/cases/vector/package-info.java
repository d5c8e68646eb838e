/// Conformance vectors: cases with their whole results as JSON, for implementations other than this one.
@NullMarked
package probity.policy.cases.vector;

import org.jspecify.annotations.NullMarked;
