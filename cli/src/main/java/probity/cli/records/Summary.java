package probity.cli.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import probity.cli.terminal.Progress;
import probity.core.policy.Policy;

/// What a reader of the result should know about the records behind it, in sentences.
public final class Summary {

    private Summary() {}

    /// @param asOf the day judged
    public static List<String> of(Policy policy, LocalDate asOf, Tally tally) {
        List<String> lines = new ArrayList<>();
        LocalDate first = policy.versions().getFirst().inForce();
        if (asOf.isBefore(first)) {
            lines.add(asOf + " is before the first version of the policy, which is in force from " + first
                    + "; nothing counts yet.");
        }
        if (tally.left().afterAsOf() > 0) {
            lines.add(records(tally.left().afterAsOf(), "is", "are") + " dated after " + asOf + " and not counted.");
        }
        if (tally.left().beforeFirst() > 0) {
            lines.add(records(tally.left().beforeFirst(), "is", "are") + " older than the first version of the policy ("
                    + policy.versions().getFirst().inForce() + ") and not counted.");
        }
        if (tally.left().notYetKnown() > 0) {
            lines.add(records(tally.left().notYetKnown(), "was", "were") + " not yet known by then and left out.");
        }
        if (tally.legacy() > 0) {
            lines.add(records(tally.legacy(), "is", "are") + " about subjects with a unified social credit code of the "
                    + "pilot of Fujian, whose check character is not that of the standard; they are taken.");
        }
        return lines;
    }

    private static String records(long count, String one, String many) {
        return Progress.count(count, "record") + " " + (count == 1 ? one : many);
    }
}
