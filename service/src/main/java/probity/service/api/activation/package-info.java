/// The API's part for versions on their way into force: drafts, steps, assessments, comparisons.
@NullMarked
package probity.service.api.activation;

import org.jspecify.annotations.NullMarked;
