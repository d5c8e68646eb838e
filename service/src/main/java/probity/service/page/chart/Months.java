package probity.service.page.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The days an axis names: firsts of months, at most so many as asked, evenly apart.
final class Months {

    private static final List<Integer> APART = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600);

    private Months() {}

    static List<LocalDate> between(LocalDate from, LocalDate to, int most) {
        long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to);
        int apart = APART.stream()
                .filter(step -> months / step + 1 <= most)
                .findFirst()
                .orElse(APART.getLast());
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = LocalDate.of(from.getYear(), 1, 1);
        if (apart > 12) {
            day = LocalDate.of(from.getYear() - from.getYear() % (apart / 12), 1, 1);
        }
        for (; !day.isAfter(to); day = day.plusMonths(apart)) {
            if (!day.isBefore(from)) {
                days.add(day);
            }
        }
        return days;
    }
}
