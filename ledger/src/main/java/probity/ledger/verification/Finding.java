package probity.ledger.verification;

import org.jspecify.annotations.Nullable;
import probity.ledger.merkle.LeafRange;

/// One thing that does not match.
///
/// @param code what it is
/// @param part where it was found
/// @param entries the entries it is about: a range of one names the entry, a longer one is the smallest subtree (or the
///     run of entries) to which it could be narrowed; null when it is about the part as a whole
/// @param sentence what does not match, for a reader
public record Finding(
        FindingCode code, LedgerPart part, @Nullable LeafRange entries, String sentence) {
    static Finding at(FindingCode code, LedgerPart part, long sequence, String sentence) {
        return new Finding(code, part, new LeafRange(sequence, sequence + 1), sentence);
    }

    static Finding of(FindingCode code, LedgerPart part, String sentence) {
        return new Finding(code, part, null, sentence);
    }
}
