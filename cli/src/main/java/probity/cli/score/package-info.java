/// `probity score`: one row a subject, from a file of records of any size.
@NullMarked
package probity.cli.score;

import org.jspecify.annotations.NullMarked;
