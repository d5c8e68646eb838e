package probity.policy.rule;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.calendar.Term;
import probity.core.policy.RecordType;
import probity.core.rule.BySeverity;
import probity.core.rule.RepairEnd;
import probity.core.rule.RepairTerms;
import probity.core.rule.Replacement;
import probity.core.rule.Validity;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Suggestion;
import probity.policy.expression.ExpressionCompiler;
import probity.policy.outline.Outline;
import probity.policy.reading.LengthWords;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;

/// Reads what ends the effect of a record early, whether a rule says it or a provision that reaches the rule.
final class RepairReader {

    private static final Map<String, RepairEnd> ENDS = Map.of(
            "publication", RepairEnd.PUBLICATION,
            "sharing", RepairEnd.SHARING,
            "use", RepairEnd.USE,
            "measures", RepairEnd.MEASURES);

    private final Outline outline;
    private final List<RecordType> types;
    private final Map<String, Integer> indexes = new HashMap<>();

    RepairReader(Outline outline, List<RecordType> types) {
        this.outline = outline;
        this.types = types;
        for (int i = 0; i < types.size(); i++) {
            indexes.put(types.get(i).name(), i);
        }
    }

    /// The rule's own `repair`, or what the provision that reaches it says; null when there is neither.
    ///
    /// @param on index of the type whose records the rule reads
    @Nullable
    RepairTerms read(Section rule, int on, Shared.@Nullable Reached reached) {
        Section repair = rule.section("repair", Shape.REPAIR);
        if (repair != null) {
            return terms(repair, on);
        }
        return reached == null || rule.has("repair") ? null : terms(reached.section(), on);
    }

    private @Nullable RepairTerms terms(Section repair, int on) {
        Scalar by = repair.requiredScalar("by");
        if (by == null || !outline.names().types().resolves(by, repair.report())) {
            return null;
        }
        int type = indexes.getOrDefault(by.text(), on);
        checkRepairs(repair, by, on, types.get(type));
        Period after = repair.period("after");
        Scalar answer = repair.scalar("answer");
        Term term = answer == null ? null : LengthWords.term(answer, repair.report());
        return new RepairTerms(
                type,
                after == null ? Period.ZERO : after,
                notBefore(repair),
                needs(repair, types.get(type)),
                then(repair),
                term,
                ends(repair));
    }

    private void checkRepairs(Section repair, Scalar by, int on, RecordType repairing) {
        if (repairing.repairing(on) == null) {
            RecordType read = types.get(on);
            repair.report()
                    .add(
                            Code.REPAIR_MISMATCH,
                            by.at(),
                            "`" + by.text() + "` does not repair `" + read.name() + "`.",
                            "Write `repairs: " + read.name() + "` in the record type `" + by.text() + "`.");
        }
    }

    private static BySeverity notBefore(Section repair) {
        if (repair.value("not-before") instanceof Mapping) {
            Section lengths = repair.section("not-before", Shape.SEVERITY);
            return lengths == null
                    ? BySeverity.ZERO
                    : new BySeverity(
                            required(lengths, "minor"), required(lengths, "general"), required(lengths, "serious"));
        }
        Period same = repair.period("not-before");
        return same == null ? BySeverity.ZERO : BySeverity.same(same);
    }

    private static Period required(Section lengths, String key) {
        lengths.required(key);
        Period length = lengths.period(key);
        return length == null ? Period.ZERO : length;
    }

    private static List<Integer> needs(Section repair, RecordType repairing) {
        List<Integer> needs = new ArrayList<>();
        FieldRef fields = new FieldRef(repairing, repair.report());
        for (Scalar word : repair.words("needs")) {
            int slot = fields.slot(word, FieldRef.Suited.YES_NO);
            if (slot != RecordType.NONE) {
                needs.add(slot);
            }
        }
        return needs;
    }

    private @Nullable Replacement then(Section repair) {
        Section then = repair.section("then", Shape.REPLACEMENT);
        if (then == null) {
            return null;
        }
        if (!then.has("points") && !then.has("grade")) {
            then.report()
                    .add(
                            Code.MISSING_KEY,
                            then.at(),
                            "Nothing says what the record counts with after its repair.",
                            "Add `points: …` or `grade: …`, or delete `then`.");
        }
        Long points = then.amount("points", outline.decimals());
        if (points != null && Math.abs(points) > ExpressionCompiler.MOST_POINTS) {
            then.report()
                    .add(
                            Code.POINTS_TOO_LARGE,
                            then.at("points"),
                            "This is more than a record can give.",
                            "The most is " + ExpressionCompiler.MOST_POINTS + " in units of the last decimal.");
        }
        Scalar lasts = then.scalar("lasts");
        Validity validity = lasts == null ? null : LengthWords.validity(lasts, then.report());
        return new Replacement(
                points == null ? 0 : points,
                GradeReader.band(then, "grade", outline),
                validity == null ? new Validity.Unlimited() : validity);
    }

    private static Set<RepairEnd> ends(Section repair) {
        if (!repair.has("ends")) {
            return EnumSet.allOf(RepairEnd.class);
        }
        Set<RepairEnd> ends = EnumSet.noneOf(RepairEnd.class);
        for (Scalar word : repair.words("ends")) {
            RepairEnd end = ENDS.get(word.text());
            if (end == null) {
                repair.report()
                        .add(
                                Code.NOT_ONE_OF,
                                word.at(),
                                "`" + word.text() + "` is nothing that a repair ends.",
                                Suggestion.among(
                                        word.text(),
                                        ENDS.keySet().stream().sorted().toList(),
                                        "values"));
            } else {
                ends.add(end);
            }
        }
        return ends;
    }
}
