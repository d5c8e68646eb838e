/// Everybody of each served programme in memory: fed by its log in order, evaluated by the engine, never ahead of what
/// is committed.
@NullMarked
package probity.service.population;

import org.jspecify.annotations.NullMarked;
