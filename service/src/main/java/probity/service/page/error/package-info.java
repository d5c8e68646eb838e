/// What is said when a page cannot be shown, and what to do.
@NullMarked
package probity.service.page.error;

import org.jspecify.annotations.NullMarked;
