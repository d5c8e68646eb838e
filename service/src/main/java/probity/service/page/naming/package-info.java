/// What things of a policy are called on the pages: bands, kinds of record, sources, limits, periods, field values.
@NullMarked
package probity.service.page.naming;

import org.jspecify.annotations.NullMarked;
