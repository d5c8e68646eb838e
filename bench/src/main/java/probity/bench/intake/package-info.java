/// How many durable records a second the service takes over HTTP, beside PostgreSQL doing the same work by hand.
@NullMarked
package probity.bench.intake;

import org.jspecify.annotations.NullMarked;
