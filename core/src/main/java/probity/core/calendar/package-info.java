/// Terms as people are given them: stretches of the calendar and counts of working days.
@NullMarked
package probity.core.calendar;

import org.jspecify.annotations.NullMarked;
