/// What one source said about one subject: types of fields, records, and the cursor the evaluation reads them by.
@NullMarked
package probity.core.record;

import org.jspecify.annotations.NullMarked;
