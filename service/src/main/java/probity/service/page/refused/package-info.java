/// Programmes that are not served because of the guard, with its verdict.
@NullMarked
package probity.service.page.refused;

import org.jspecify.annotations.NullMarked;
