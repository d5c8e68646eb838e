/// The API's part for logging in and out.
@NullMarked
package probity.service.api.session;

import org.jspecify.annotations.NullMarked;
