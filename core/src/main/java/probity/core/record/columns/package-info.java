/// Records of many subjects in columns: what a whole population is evaluated from without one object a record.
@NullMarked
package probity.core.record.columns;

import org.jspecify.annotations.NullMarked;
