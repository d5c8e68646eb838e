/// What crosses from one programme or subject to another: records made from results and records elsewhere, and the
/// share of others that a subject is shown.
@NullMarked
package probity.core.derived;

import org.jspecify.annotations.NullMarked;
