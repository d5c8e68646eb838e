/// The workload "City" and everybody who computes it.
@NullMarked
package probity.bench.city;

import org.jspecify.annotations.NullMarked;
