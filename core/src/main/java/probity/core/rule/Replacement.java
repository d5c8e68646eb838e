package probity.core.rule;

import org.jspecify.annotations.Nullable;

/// What a record counts with instead, once it was made good.
///
/// @param points in points
/// @param band the direct grade; null for none
/// @param validity from the repairing record's date; unlimited: until the record would have ended anyway
public record Replacement(long points, @Nullable String band, Validity validity) {}
