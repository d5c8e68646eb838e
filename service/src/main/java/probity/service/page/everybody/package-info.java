/// The pages about everybody of a programme: its subjects, where they stand today, and what a day changed.
@NullMarked
package probity.service.page.everybody;

import org.jspecify.annotations.NullMarked;
