/// What every page is made of: words and figures in the reader's language, the frame around a page, the template
// engine.
@NullMarked
package probity.service.page;

import org.jspecify.annotations.NullMarked;
