/// `probity explain`: one subject's score line by line, why, and what would change it.
@NullMarked
package probity.cli.explain;

import org.jspecify.annotations.NullMarked;
