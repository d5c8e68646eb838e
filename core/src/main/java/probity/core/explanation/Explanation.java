package probity.core.explanation;

import java.util.List;
import probity.core.result.Evaluation;

/// A result with its reasons and with what would change it.
///
/// @param reasons at most [Explainer#REASONS], the weightiest first
/// @param without for each record that counts, the exact result without it, the weightiest first;
///     at most [Explainer#WITHOUT] records, since each is a whole evaluation
/// @param prospects what further records could still do, on the better side of the scale
/// @param waysOut which records can be made good, and by what
public record Explanation(
        Evaluation evaluation,
        List<PrincipalReason> reasons,
        List<Without> without,
        List<Prospect> prospects,
        List<WayOut> waysOut) {

    public Explanation {
        reasons = List.copyOf(reasons);
        without = List.copyOf(without);
        prospects = List.copyOf(prospects);
        waysOut = List.copyOf(waysOut);
    }
}
