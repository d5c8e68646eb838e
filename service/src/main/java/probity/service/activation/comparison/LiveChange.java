package probity.service.activation.comparison;

import java.math.BigDecimal;
import java.util.List;

/// What changes for one subject.
///
/// @param gain 1 when the score moves to the better side, −1 to the worse, 0 when it stays
public record LiveChange(String subject, Side before, Side after, int gain) {

    /// A result on the day.
    public record Side(BigDecimal score, String band, List<String> lists) {
        public Side {
            lists = List.copyOf(lists);
        }
    }
}
