package probity.policy.cases.vector;

import static probity.policy.cases.vector.Plain.object;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.result.Reason;
import probity.core.result.Uncounted;

/// A record that moves no points, and why.
final class ReasonVector {

    private ReasonVector() {}

    static Map<String, @Nullable Object> of(Uncounted uncounted) {
        Map<String, @Nullable Object> all = object("record", uncounted.record().id());
        all.putAll(of(uncounted.reason()));
        return all;
    }

    private static Map<String, @Nullable Object> of(Reason reason) {
        return switch (reason) {
            case Reason.NotStanding one ->
                object("reason", "not-standing", "status", one.status().name().toLowerCase(Locale.ROOT));
            case Reason.Corrected one ->
                object("reason", "corrected", "by", one.by().id());
            case Reason.SameFact one ->
                object("reason", "same-fact", "as", one.as().id());
            case Reason.DatedAfter _ -> object("reason", "dated-after");
            case Reason.BeforeFirstVersion one -> object("reason", "before-first-version", "in-force", one.inForce());
            case Reason.NoRule _ -> object("reason", "no-rule");
            case Reason.ConditionNotMet one -> object("reason", "condition-not-met", "rules", one.rules());
            case Reason.NoPoints one -> object("reason", "no-points", "rule", one.rule(), "until", one.until());
            case Reason.Expired one -> object("reason", "expired", "rule", one.rule(), "until", one.until());
            case Reason.Repaired one -> ended("repaired", one.rule(), one.by().id(), one.from());
            case Reason.MakesGood one -> object("reason", "makes-good", "records", ResultVector.ids(one.records()));
            case Reason.LeftAside one ->
                object(
                        "reason", "left-aside",
                        "rule", one.rule(),
                        "in-favour-of", one.inFavourOf().id());
            case Reason.Overtaken one -> ended("overtaken", one.rule(), one.by().id(), one.from());
            case Reason.NotLatest one ->
                ended("not-latest", one.rule(), one.by().id(), one.from());
            case Reason.Frozen one -> object("reason", "frozen", "rule", one.rule(), "provision", one.provision());
            case Reason.NotEvaluated one -> object("reason", "not-evaluated", "provision", one.exclusion());
            case Reason.GradeOnly one ->
                object("reason", "grade-only", "rule", one.rule(), "band", one.band(), "until", one.until());
        };
    }

    private static Map<String, @Nullable Object> ended(String reason, String rule, String by, Object from) {
        return object("reason", reason, "rule", rule, "by", by, "from", from);
    }
}
