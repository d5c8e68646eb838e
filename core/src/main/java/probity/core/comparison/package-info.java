/// Two policies beside each other: what each subject gains and loses when one takes the place of the other.
@NullMarked
package probity.core.comparison;

import org.jspecify.annotations.NullMarked;
