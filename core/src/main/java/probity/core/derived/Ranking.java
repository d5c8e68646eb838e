package probity.core.derived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.fact.Days;
import probity.core.fact.Facts;
import probity.core.policy.Better;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.scale.Percentile;
import probity.core.record.RecordCursor;
import probity.core.result.Standing;
import probity.core.score.Evaluator;

/// What is compared of each subject on one day, where the version in force on the day judged declares a percentile
/// (docs/reference/evaluation.md, section 9).
///
/// Safe for use by several threads at once; each needs its own cursor.
public final class Ranking {

    private final Policy policy;
    private final Evaluator evaluator;
    private final LocalDate asOf;
    private final int judged;
    private final Better better;
    private final Percentile declared;

    private Ranking(Policy policy, LocalDate asOf, PolicyVersion version, Percentile declared) {
        this.policy = policy;
        this.evaluator = new Evaluator(policy);
        this.asOf = asOf;
        this.judged = Days.day(policy.judged(asOf));
        this.better = version.scale().better();
        this.declared = declared;
    }

    /// Null when no percentile is declared.
    public static @Nullable Ranking of(Policy policy, LocalDate asOf) {
        PolicyVersion version = policy.inForceOn(policy.judged(asOf));
        Percentile declared = version.scale().percentile();
        return declared == null ? null : new Ranking(policy, asOf, version, declared);
    }

    public Better better() {
        return better;
    }

    public Percentile declared() {
        return declared;
    }

    /// The names of the groups, as `TYPE.FIELD`.
    public List<String> groups() {
        return declared.groups().stream().map(policy::name).toList();
    }

    /// One subject. Null when it is not evaluated: it has no share, and is none of the others.
    public @Nullable Ranked of(RecordCursor records) {
        return of(records, evaluator.standing(records, asOf));
    }

    /// The same where its standing on the day asked for is known.
    public @Nullable Ranked of(RecordCursor records, Standing standing) {
        if (!standing.exclusion().isEmpty()) {
            return null;
        }
        List<Facts.Fact> facts = declared.groups().isEmpty()
                ? List.of()
                : Facts.of(policy, records).inOrder();
        List<@Nullable String> groups = new ArrayList<>();
        for (Percentile.Group group : declared.groups()) {
            groups.add(value(group, facts, records));
        }
        return new Ranked(standing.score(), groups);
    }

    /// The value in the last fact of the type up to the day judged.
    private @Nullable String value(Percentile.Group group, List<Facts.Fact> facts, RecordCursor records) {
        for (Facts.Fact fact : facts.reversed()) {
            if (fact.ref().type() == group.type() && fact.day() <= judged) {
                records.moveTo(fact.ref().index());
                return records.has(group.field()) ? records.text(group.field()) : null;
            }
        }
        return null;
    }
}
