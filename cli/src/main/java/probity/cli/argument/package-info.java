/// What commands are given: how every one of them gets at its policy.
@NullMarked
package probity.cli.argument;

import org.jspecify.annotations.NullMarked;
