/// The room for what the person at the terminal reads: progress, the password shown once, the ready line.
@NullMarked
package probity.service.terminal;

import org.jspecify.annotations.NullMarked;
