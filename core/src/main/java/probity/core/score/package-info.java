/// The one evaluation: facts, earned, counted, score, band, lists, benefits and proposals of one subject on one day.
@NullMarked
package probity.core.score;

import org.jspecify.annotations.NullMarked;
