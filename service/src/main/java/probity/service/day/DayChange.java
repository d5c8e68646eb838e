package probity.service.day;

import java.math.BigDecimal;
import java.util.List;

/// What a change of day changed for one subject.
public record DayChange(String subject, Side before, Side after) {

    /// Where the subject stands on one of the two days.
    public record Side(BigDecimal score, String band, List<String> lists) {
        public Side {
            lists = List.copyOf(lists);
        }
    }
}
