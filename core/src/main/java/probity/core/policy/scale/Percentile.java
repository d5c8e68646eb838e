package probity.core.policy.scale;

import java.util.List;

/// Where a subject stands among others, worked out after the evaluation and read by no rule.
///
/// @param shownTo who sees it, as written: `self`, `partners`, `public`
/// @param groups fields whose value makes a group of its own, besides all subjects
public record Percentile(String shownTo, List<Group> groups) {

    public Percentile {
        groups = List.copyOf(groups);
    }

    /// The subjects whose latest record of the type has the same value in the field.
    ///
    /// @param type index of the record type
    /// @param field slot in it
    public record Group(int type, int field) {}
}
