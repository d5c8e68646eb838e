/// The records of a whole population in columns, grouped by subject: what everybody is evaluated from at once.
@NullMarked
package probity.core.population;

import org.jspecify.annotations.NullMarked;
