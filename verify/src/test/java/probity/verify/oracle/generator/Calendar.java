package probity.verify.oracle.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A few days on which nearly everything happens, so that limits, ends and ties meet.
///
/// @param hot days with many records, ascending; often around 29 February or a turn of the year
record Calendar(LocalDate base, List<LocalDate> hot) {

    static Calendar of(Dice dice) {
        LocalDate base = dice.oneOf(
                LocalDate.of(2028, 2, 27),
                LocalDate.of(2027, 12, 29),
                LocalDate.of(2027, 1, 29),
                LocalDate.of(2027, 1, 1).plusDays(dice.between(0, 600)));
        List<LocalDate> hot = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            hot.add(base.plusDays(dice.oneOf(0, 1, 2, 3, dice.between(3, 20), dice.between(20, 60))));
        }
        hot.add(base.plusDays(dice.oneOf(2, 30, 59, 180, 365, 366)));
        hot.sort(null);
        return new Calendar(base, hot);
    }

    LocalDate day(Dice dice) {
        return dice.percent(75) ? dice.oneOf(hot) : base.plusDays(dice.between(-10, 200));
    }

    List<String> words() {
        return hot.stream().map(LocalDate::toString).toList();
    }
}
