/// The rules of the house as tests: direction, cycles, sizes, names, banned calls, documents that point at code.
@NullMarked
package probity.verify.house;

import org.jspecify.annotations.NullMarked;
