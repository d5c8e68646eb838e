package probity.verify.oracle.generator;

import java.util.List;
import java.util.Map;

/// What all versions of a generated policy have in common.
///
/// @param amounts decimals of the figures keyed to dates, by name
/// @param dimensions empty for none; `extra` stands beside the score
/// @param weighing whether the dimensions are weighed onto a range
/// @param graded the bands that rules may set directly; empty for none. Then every version has these bands
record Traits(
        int decimals,
        boolean higher,
        Map<String, Integer> amounts,
        List<String> dimensions,
        boolean weighing,
        List<String> graded) {

    static Traits of(Dice dice) {
        int decimals = dice.percent(75) ? 0 : dice.between(1, 2);
        boolean higher = dice.percent(65);
        Map<String, Integer> amounts =
                dice.percent(75) ? Map.of() : Map.of("vote", decimals > 0 && dice.percent(50) ? 1 : 0);
        boolean weighing = dice.percent(15);
        List<String> dimensions = weighing || dice.percent(25)
                ? List.of("work", "care", "extra").subList(0, dice.between(2, 3))
                : List.of();
        List<String> graded = dice.percent(35) ? List.of("a", "b", "c", "d").subList(0, dice.between(2, 4)) : List.of();
        return new Traits(decimals, higher, amounts, dimensions, weighing, graded);
    }
}
