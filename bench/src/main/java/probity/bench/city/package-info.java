/// The workload "City": its records, its policy as a policy file, its published sums, and whoever computes them.
@NullMarked
package probity.bench.city;

import org.jspecify.annotations.NullMarked;
