package probity.core.rule;

import java.time.Period;

/// The stretch of time over which a cap adds up, always the one that holds the record's own date.
public sealed interface CapWindow {

    record CalendarDay() implements CapWindow {}

    /// From Monday to Sunday (ISO 8601).
    record CalendarWeek() implements CapWindow {}

    record CalendarMonth() implements CapWindow {}

    record CalendarQuarter() implements CapWindow {}

    /// January to June, or July to December.
    record CalendarHalfYear() implements CapWindow {}

    record CalendarYear() implements CapWindow {}

    /// The days after `date - length` up to and including the record's date.
    record Rolling(Period length) implements CapWindow {}

    /// All time.
    record Ever() implements CapWindow {}
}
