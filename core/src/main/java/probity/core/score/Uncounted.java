package probity.core.score;

/// A record that was seen but moves no points on the day, and why.
public record Uncounted(RecordRef record, Reason reason) {}
