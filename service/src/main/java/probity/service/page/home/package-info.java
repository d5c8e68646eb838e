/// The first page: the programmes of this service and the state each is in.
@NullMarked
package probity.service.page.home;

import org.jspecify.annotations.NullMarked;
