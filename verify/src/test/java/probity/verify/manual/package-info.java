/// The manual of the policy language, held to the language: every key has a row, every row an example, every example
/// is run.
@NullMarked
package probity.verify.manual;

import org.jspecify.annotations.NullMarked;
