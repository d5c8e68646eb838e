/// The room for what the API answers when it refuses: Problem Details (RFC 9457), one stable code a cause.
@NullMarked
package probity.service.problem;

import org.jspecify.annotations.NullMarked;
