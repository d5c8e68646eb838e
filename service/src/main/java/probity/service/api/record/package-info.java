/// The API's part for records on their way in and the operator's acts on them.
@NullMarked
package probity.service.api.record;

import org.jspecify.annotations.NullMarked;
