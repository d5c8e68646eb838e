/// The service's clock, which the demo may move forward.
@NullMarked
package probity.service.clock;

import org.jspecify.annotations.NullMarked;
