package probity.service.page.chart;

import java.time.LocalDate;

/// From this day on, the score is this.
public record Step(LocalDate day, long score) {}
