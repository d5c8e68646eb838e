/// The API's part for what is known about one subject, for the operator.
@NullMarked
package probity.service.api.subject;

import org.jspecify.annotations.NullMarked;
