/// What single steps over a population cost.
@NullMarked
package probity.bench.kernel;

import org.jspecify.annotations.NullMarked;
