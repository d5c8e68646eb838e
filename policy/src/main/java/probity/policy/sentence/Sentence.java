package probity.policy.sentence;

import java.util.List;
import java.util.stream.Collectors;

/// One sentence about one part of a policy, in pieces of which some carry the weight.
///
/// @param of id of the rule, list, benefit or measure it is about
public record Sentence(Kind kind, String of, List<Piece> pieces) {

    /// What the sentence tells.
    public enum Kind {
        VERSION,
        RULE,
        FIGURE,
        GRAVITY,
        LAW,
        HOURS,
        GRADE,
        LATEST,
        EXCEPTION,
        ACT,
        REPEAT,
        LIMIT,
        VALIDITY,
        REPAIR,
        SAME_FACT,
        LIST,
        BENEFIT,
        PROPOSAL,
        TERM,
        FREEZE,
        EXCLUSION,
        PUBLICATION,
        CROSSING,
        BAND,
        SCALE
    }

    /// @param strong whether a page sets it in heavier type
    public record Piece(String text, boolean strong) {}

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /// The sentence as plain text.
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
