package probity.cli.explain;

import java.util.List;
import java.util.Locale;
import probity.core.result.Reason;

/// Why a record that was seen moves no points, in words.
public final class ReasonText {

    private ReasonText() {}

    public static String of(Reason reason, Words words) {
        return switch (reason) {
            case Reason.NotStanding not -> "it is " + not.status().name().toLowerCase(Locale.ROOT);
            case Reason.Corrected corrected -> "it was corrected by " + words.record(corrected.by());
            case Reason.SameFact same -> "it states the same fact as " + words.record(same.as());
            case Reason.DatedAfter _ -> "it is dated after the day judged";
            case Reason.BeforeFirstVersion before ->
                "it is older than the first version of the policy (" + before.inForce() + ")";
            case Reason.NoRule _ -> "no rule reads records of its type";
            case Reason.ConditionNotMet not -> "it does not meet the condition of " + named(not.rules());
            case Reason.NoPoints none ->
                "rule " + none.rule() + " gives and takes no points"
                        + (none.until() == null ? "" : "; it is forgotten on " + none.until());
            case Reason.Expired expired -> "it counted under rule " + expired.rule() + " until " + expired.until();
            case Reason.Repaired repaired ->
                "it was made good by " + words.record(repaired.by()) + " from " + repaired.from();
            case Reason.MakesGood good ->
                good.records().isEmpty()
                        ? "it makes earlier records good; here there was none with an effect"
                        : "it makes good " + Words.ids(good.records());
            case Reason.LeftAside aside ->
                "of one act, " + words.record(aside.inFavourOf()) + " counts instead under rule " + aside.rule();
            case Reason.Overtaken overtaken ->
                "of one act, " + words.record(overtaken.by()) + " counts instead from " + overtaken.from();
            case Reason.NotLatest not ->
                "only the latest counts, from " + not.from() + " that is " + words.record(not.by());
            case Reason.Frozen frozen ->
                "its points under rule " + frozen.rule() + " wait (" + frozen.provision() + ")";
            case Reason.NotEvaluated not -> "the subject is not evaluated (" + not.exclusion() + ")";
            case Reason.GradeOnly grade ->
                "rule " + grade.rule() + " moves no points; it puts the subject into band " + grade.band()
                        + (grade.until() == null ? "" : " until " + grade.until());
        };
    }

    private static String named(List<String> rules) {
        return (rules.size() == 1 ? "rule " : "rules ") + String.join(", ", rules);
    }
}
