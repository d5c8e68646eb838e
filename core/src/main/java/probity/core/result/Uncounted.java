package probity.core.result;

/// A record that was seen but moves no points on the day, and why.
public record Uncounted(RecordRef record, Reason reason) {}
