package probity.core.rule;

import java.time.Period;

/// How long what a rule made of a record counts.
public sealed interface Validity {

    /// For as long as the record stands.
    record Unlimited() implements Validity {}

    /// From the record's date until date + `length` (java.time `plus`), the end not included.
    /// For a continuing breach the length runs from the day it ended.
    record Lasts(Period length) implements Validity {}
}
