/// The room for what is known about one subject: its records at a head, its result, its history.
@NullMarked
package probity.service.subject;

import org.jspecify.annotations.NullMarked;
