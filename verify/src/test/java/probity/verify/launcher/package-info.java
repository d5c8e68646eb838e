/// The shell part of the command: finding a JDK, building once, counting tests.
@NullMarked
package probity.verify.launcher;

import org.jspecify.annotations.NullMarked;
