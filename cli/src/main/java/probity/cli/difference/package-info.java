/// `probity policy diff --records`: what changes for the subjects of a file of records.
@NullMarked
package probity.cli.difference;

import org.jspecify.annotations.NullMarked;
