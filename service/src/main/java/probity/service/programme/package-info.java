/// The room for programmes as they lie on disk: loading, and which of them this service may serve.
@NullMarked
package probity.service.programme;

import org.jspecify.annotations.NullMarked;
