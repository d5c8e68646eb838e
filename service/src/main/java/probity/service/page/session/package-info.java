/// Log-in, and what the operator is told about a session.
@NullMarked
package probity.service.page.session;

import org.jspecify.annotations.NullMarked;
