/// The samples that ship with the programmes: how those without a generator of their own are made, and what they hold.
@NullMarked
package probity.verify.sample;

import org.jspecify.annotations.NullMarked;
