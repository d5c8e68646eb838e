package probity.cli.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import probity.cli.explain.ReasonText;
import probity.cli.explain.Words;
import probity.core.result.Line;
import probity.core.result.Uncounted;
import probity.policy.cases.Case;
import probity.policy.cases.alone.RuleAlone;

/// What one rule gives in a case, for people.
final class RuleAloneText {

    private final RuleAlone result;
    private final Words words;

    RuleAloneText(RuleAlone result) {
        this.result = result;
        this.words = new Words(result.types(), result.alone().version());
    }

    /// @param where behind the name of the case; empty for none
    List<String> lines(String where) {
        Case one = result.of().of();
        List<String> lines = new ArrayList<>();
        lines.add(one.name());
        lines.add("  " + (where.isEmpty() ? "" : where + ", ") + "as of " + one.asOf());
        result.lines().forEach(line -> lines.add("  " + of(line)));
        result.uncounted().forEach(uncounted -> lines.add("  " + of(uncounted)));
        lines.add("  Alone, `" + result.rule() + "` moves " + words.points(result.points()) + ".");
        lines.addAll(amongOthers());
        return lines;
    }

    private String of(Line line) {
        return switch (line) {
            case Line.Counted counted ->
                words.record(counted.record()) + ": " + words.points(counted.points()) + ", "
                        + (counted.until() == null
                                ? "from " + counted.from() + " without end"
                                : "from " + counted.from() + " until " + counted.until())
                        + (counted.instead() ? ", in place of what was made good" : "");
            case Line.Adjusted adjusted -> "  " + words.change(adjusted.points()) + ", " + words.adjusted(adjusted);
            case Line.Cut cut ->
                "  " + words.change(cut.points()) + ", cut by its limit: " + words.limit(cut.cap()) + " (article "
                        + cut.cap().article() + ")";
            case Line.Start _,
                    Line.Clamp _,
                    Line.DimensionStart _,
                    Line.DimensionClamp _,
                    Line.Weighed _,
                    Line.Rounded _,
                    Line.Graded _ -> throw new IllegalArgumentException(line + " is no rule's");
        };
    }

    private String of(Uncounted one) {
        return words.record(one.record()) + ": nothing; " + ReasonText.of(one.reason(), words);
    }

    /// What the other rules change, with the records that they keep from counting.
    private List<String> amongOthers() {
        if (result.points() == result.pointsAmongOthers()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("  Among the other rules of the policy it moves " + words.points(result.pointsAmongOthers()) + ".");
        Map<Integer, String> alone = new HashMap<>();
        result.uncounted().forEach(one -> alone.put(one.record().index(), of(one)));
        for (Uncounted one : result.of().evaluation().uncounted()) {
            boolean counted = result.lines().stream()
                    .anyMatch(line -> line instanceof Line.Counted its
                            && its.record().index() == one.record().index());
            boolean otherwise = alone.containsKey(one.record().index())
                    && !alone.getOrDefault(one.record().index(), "").equals(of(one));
            if (counted || otherwise) {
                lines.add("    " + of(one));
            }
        }
        return lines;
    }
}
