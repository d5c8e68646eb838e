/// The room for the HTTP API under `/api`, described by OpenAPI at `/api/openapi`.
@NullMarked
package probity.service.api;

import org.jspecify.annotations.NullMarked;
