package probity.core.explanation;

import java.util.List;
import probity.core.result.RecordRef;

/// One of the few reasons that made most of a score: a rule, and the records it read
/// (compare Regulation B, 12 CFR 1002.9(b)(2): specific principal reasons).
///
/// @param points sum after limits of all its records that count
public record PrincipalReason(String rule, String article, long points, List<RecordRef> records) {
    public PrincipalReason {
        records = List.copyOf(records);
    }
}
