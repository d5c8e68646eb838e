/// What a candidate would do: the versions in force and the candidate, evaluated side by side on the live subjects.
@NullMarked
package probity.service.activation.comparison;

import org.jspecify.annotations.NullMarked;
