/// `probity policy …`: what the command does with policies alone; and how every command gets at the one it is given.
@NullMarked
package probity.cli.policy;

import org.jspecify.annotations.NullMarked;
