/// The rows of the life of policy versions (`V3__policy_life.sql`, `V5__bound_approval.sql`): added and
/// read, never changed.
@NullMarked
package probity.service.activation.store;

import org.jspecify.annotations.NullMarked;
