package probity.core.explanation;

import java.time.Period;
import probity.core.result.RecordRef;

/// How the effect of one record that counts ends before its time.
///
/// @param by index of the record type whose record makes it good
/// @param after how long after that record's date the effect ends
public record WayOut(RecordRef record, String rule, String article, int by, Period after) {}
