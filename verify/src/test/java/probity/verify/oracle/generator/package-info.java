/// Random policies, records and days over every construct of the language, from a seed, and their text.
@NullMarked
package probity.verify.oracle.generator;

import org.jspecify.annotations.NullMarked;
