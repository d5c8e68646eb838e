/// Whole numbers in as few bytes as their range allows, one a record.
@NullMarked
package probity.core.population.column;

import org.jspecify.annotations.NullMarked;
