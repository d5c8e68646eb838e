/// What rules make of facts, settled in one walk over them: amounts, acts, repetition, limits, lengths, repair.
@NullMarked
package probity.core.earning;

import org.jspecify.annotations.NullMarked;
