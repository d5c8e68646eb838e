/// What files of comma-separated values that people download have in common.
@NullMarked
package probity.service.csv;

import org.jspecify.annotations.NullMarked;
