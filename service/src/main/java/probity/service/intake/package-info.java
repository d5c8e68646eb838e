/// The room for records on their way in: validating their form, turning them into entries, files of records, undo.
@NullMarked
package probity.service.intake;

import org.jspecify.annotations.NullMarked;
