/// What the command says to people: failures, progress, tables.
@NullMarked
package probity.cli.terminal;

import org.jspecify.annotations.NullMarked;
