/// The API's part for programmes and their policies, public.
@NullMarked
package probity.service.api.programme;

import org.jspecify.annotations.NullMarked;
