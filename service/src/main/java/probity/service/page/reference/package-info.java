/// One page with every part in every state, to be looked at. Development and tests only.
@NullMarked
package probity.service.page.reference;

import org.jspecify.annotations.NullMarked;
