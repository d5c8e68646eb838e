/// A published tariff as a table, a policy as it is written, and what must be equal between them.
@NullMarked
package probity.verify.programme.rulebook;

import org.jspecify.annotations.NullMarked;
