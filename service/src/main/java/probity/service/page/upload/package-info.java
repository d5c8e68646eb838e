/// Records come in as a file: form, progress, result, history, undo.
@NullMarked
package probity.service.page.upload;

import org.jspecify.annotations.NullMarked;
