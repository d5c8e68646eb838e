package probity.core.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.record.RecordCursor;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.Reason;
import probity.core.result.RecordRef;
import probity.core.result.Uncounted;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;

/// Finds which of the records that count can be made good.
final class WaysOut {

    private final Policy policy;
    private final RecordCursor records;
    private final LocalDate judged;
    private final List<WayOut> ways = new ArrayList<>();

    private WaysOut(Policy policy, RecordCursor records, LocalDate judged) {
        this.policy = policy;
        this.records = records;
        this.judged = judged;
    }

    static List<WayOut> of(Policy policy, RecordCursor records, Evaluation evaluation) {
        WaysOut found = new WaysOut(policy, records, evaluation.judged());
        for (Line line : evaluation.lines()) {
            if (line instanceof Line.Counted counted && !counted.instead()) {
                found.add(counted.record(), counted.rule());
            }
        }
        for (Uncounted one : evaluation.uncounted()) {
            String rule = withoutPoints(one.reason());
            if (rule != null) {
                found.add(one.record(), rule);
            }
        }
        return found.ways;
    }

    private static @Nullable String withoutPoints(Reason reason) {
        if (reason instanceof Reason.NoPoints none) {
            return none.rule();
        }
        return reason instanceof Reason.GradeOnly grade ? grade.rule() : null;
    }

    /// The rule is the one of the version that rules the record, which need not be the one in force.
    private void add(RecordRef record, String id) {
        PolicyVersion ruling = policy.ruling(record.date(), judged);
        for (Rule rule : ruling == null ? List.<Rule>of() : ruling.rules()) {
            RepairTerms repair = rule.repair();
            if (rule.id().equals(id) && repair != null) {
                ways.add(new WayOut(record, rule, repair, notBefore(record, repair)));
            }
        }
    }

    private LocalDate notBefore(RecordRef record, RepairTerms repair) {
        records.moveTo(record.index());
        int gravity = policy.types().get(record.type()).classification().gravityOf(records);
        return record.date().plus(repair.notBefore().of(gravity));
    }
}
