/// What one evaluation costs.
@NullMarked
package probity.bench.evaluation;

import org.jspecify.annotations.NullMarked;
