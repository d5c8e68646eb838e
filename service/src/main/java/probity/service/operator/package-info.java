/// The room for accounts and their roles: passwords, sessions, log-in, and the record of who read personal data.
@NullMarked
package probity.service.operator;

import org.jspecify.annotations.NullMarked;
