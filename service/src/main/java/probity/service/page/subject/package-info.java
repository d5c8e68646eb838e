/// A subject's page: the score, the lines that add up to it, what does not count and why, the course over time.
@NullMarked
package probity.service.page.subject;

import org.jspecify.annotations.NullMarked;
