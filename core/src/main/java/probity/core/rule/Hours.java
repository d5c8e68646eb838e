package probity.core.rule;

import java.time.LocalTime;

/// A stretch of the day, begin included, end not. One whose end is not after its begin runs past midnight.
public record Hours(LocalTime from, LocalTime to) {

    /// @param second since midnight
    public boolean hold(int second) {
        int begin = from.toSecondOfDay();
        int end = to.toSecondOfDay();
        return begin < end ? begin <= second && second < end : begin <= second || second < end;
    }
}
