/// What in a policy, or among a subject's records, the tables have no form for, so that the plain evaluation is asked.
@NullMarked
package probity.core.compiled.obstacle;

import org.jspecify.annotations.NullMarked;
