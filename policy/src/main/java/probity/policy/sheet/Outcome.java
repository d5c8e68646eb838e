package probity.policy.sheet;

import probity.core.text.Text;

/// Something that records read by a rule can lead to, or end.
///
/// @param article under which it is provided for; empty for a band
public record Outcome(Kind kind, String id, Text title, String article, Way way) {

    public enum Kind {
        BAND,
        LIST,
        BENEFIT,
        RESTRICTION
    }

    /// How the rule leads there.
    public enum Way {
        /// While what the rule made of a record counts.
        RECORD,
        /// The rule puts the subject there by itself.
        GRADE,
        /// Through the points, by moving score or band.
        SCORE,
        /// The dimension that the rule moves is one that the band needs.
        NEED,
        /// Through a list.
        LIST
    }
}
