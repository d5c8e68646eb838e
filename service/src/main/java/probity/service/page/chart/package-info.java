/// Small figures, laid out on the server in whole pixels at two widths; templates only write them down.
@NullMarked
package probity.service.page.chart;

import org.jspecify.annotations.NullMarked;
