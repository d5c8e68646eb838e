/// Results of a file of records of any size: a row a subject, made part by part and read in the order of the subjects.
@NullMarked
package probity.cli.rows;

import org.jspecify.annotations.NullMarked;
