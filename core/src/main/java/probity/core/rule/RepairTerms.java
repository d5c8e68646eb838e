package probity.core.rule;

import java.time.Period;

/// How a record's effect ends early: by a record of type `by`, `after` its date.
public record RepairTerms(int by, Period after) {}
