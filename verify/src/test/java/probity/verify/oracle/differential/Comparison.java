package probity.verify.oracle.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.core.result.Standing;
import probity.verify.oracle.Answer;

/// What two answers to one question differ in.
final class Comparison {

    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    /// Compares what can be compared.
    ///
    /// @return one sentence a difference; none when oracle and product agree
    static List<String> of(Answer oracle, Answer product, Standing standing) {
        Comparison comparison = new Comparison();
        Answer.Surface expected = oracle.surface();
        Answer.Surface actual = product.surface();
        comparison.same("day judged", oracle.judged(), product.judged());
        comparison.same("score", expected.score(), actual.score());
        comparison.same("band", expected.band(), actual.band());
        comparison.same("origin", expected.origin(), actual.origin());
        comparison.same("exclusion", expected.exclusion(), actual.exclusion());
        comparison.same("lists", expected.lists(), actual.lists());
        comparison.same("benefits", expected.benefits(), actual.benefits());
        comparison.same("proposals", expected.proposals(), actual.proposals());
        comparison.same("lines", oracle.lines(), product.lines());
        comparison.same("publications", oracle.publications(), product.publications());
        comparison.reasons(oracle, product);
        comparison.next(oracle.next(), product.next());
        comparison.same(
                "standing, asked alone",
                new Standing(
                        expected.score(), expected.band(), expected.lists(), expected.origin(), expected.exclusion()),
                standing);
        long sum = product.lines().stream().mapToLong(Answer.Line::points).sum();
        comparison.same("sum of the lines", actual.score(), sum);
        return comparison.differences;
    }

    private void same(String what, Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(what + ": oracle " + expected + ", product " + actual);
        }
    }

    /// The product gives one reason a record; it must be one of those that hold.
    private void reasons(Answer oracle, Answer product) {
        same(
                "records not counted",
                oracle.uncounted().keySet(),
                product.uncounted().keySet());
        product.uncounted().forEach((id, reason) -> {
            if (oracle.uncounted().containsKey(id)
                    && !oracle.uncounted().get(id).containsAll(reason)) {
                same("reason of " + id, oracle.uncounted().get(id), reason);
            }
        });
    }

    /// What next days' proposals rest on is not stated.
    private void next(Answer.@Nullable Next expected, Answer.@Nullable Next actual) {
        if (expected == null || actual == null) {
            same("next change", String.valueOf(expected), String.valueOf(actual));
            return;
        }
        same("day of the next change", expected.day(), actual.day());
        if (!expected.surface().looksLike(actual.surface())) {
            same("what is seen from then", expected.surface(), actual.surface());
        }
    }
}
