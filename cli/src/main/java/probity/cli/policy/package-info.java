/// `probity policy …`: what the command does with policies alone.
@NullMarked
package probity.cli.policy;

import org.jspecify.annotations.NullMarked;
