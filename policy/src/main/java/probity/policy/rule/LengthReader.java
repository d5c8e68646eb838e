package probity.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.record.FieldType;
import probity.core.rule.DirectGrade;
import probity.core.rule.Validity;
import probity.policy.diagnostic.Code;
import probity.policy.reading.Ids;
import probity.policy.reading.LengthWords;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;

/// Reads how long what a rule made of a record counts.
final class LengthReader {

    private final RecordType type;
    private final @Nullable DirectGrade grade;
    private final int decimals;

    /// @param type whose records the rule reads
    /// @param grade that the rule sets
    LengthReader(RecordType type, @Nullable DirectGrade grade, int decimals) {
        this.type = type;
        this.grade = grade;
        this.decimals = decimals;
    }

    /// The rule's own `lasts`, or what the provision that reaches it says.
    Validity read(Section rule, Shared.@Nullable Reached reached) {
        Validity validity = null;
        if (rule.value("lasts") instanceof Mapping) {
            Section length = rule.section("lasts", Shape.LENGTH);
            validity = length == null ? null : keyed(length, true);
        } else if (rule.has("lasts")) {
            Scalar words = rule.scalar("lasts");
            validity = words == null ? null : LengthWords.validity(words, rule.report());
        } else if (reached != null) {
            validity = provision(reached.section());
        }
        return validity == null ? new Validity.Unlimited() : validity;
    }

    private @Nullable Validity provision(Section provision) {
        Scalar length = provision.scalar("for");
        if (length == null) {
            return keyed(provision, false);
        }
        for (String key : List.of("by", "steps", "values", "otherwise")) {
            if (provision.has(key)) {
                provision
                        .report()
                        .add(
                                Code.KEY_NOT_FOR_PROVISION,
                                provision.at(key),
                                "`" + key + "` has no meaning beside `for`, which gives one length to all.",
                                "Keep one of the two.");
            }
        }
        return LengthWords.validity(length, provision.report());
    }

    /// @param alone whether the section is about this rule alone; words of other rules' fields may stand in a provision
    private @Nullable Validity keyed(Section section, boolean alone) {
        Scalar by = section.requiredScalar("by");
        if (by == null) {
            return null;
        }
        return switch (by.text()) {
            case "points-before-repeat" -> new Validity.BySize(false, steps(section));
            case "points-after-repeat" -> new Validity.BySize(true, steps(section));
            case "grade" -> byGrade(section, by);
            default -> byField(section, by, alone);
        };
    }

    private List<Validity.SizeStep> steps(Section section) {
        refuse(section, List.of("values", "otherwise"), "goes with a field; sizes have `steps`");
        section.required("steps");
        Ascent ascent = new Ascent(section, "steps", Ascent.End.OPEN);
        List<Validity.SizeStep> steps = new ArrayList<>();
        for (Section step : section.sections("steps", Shape.LENGTH_STEP)) {
            Long to = ascent.next(step, step.amount("to", decimals));
            Scalar words = step.requiredScalar("for");
            Validity length = words == null ? null : LengthWords.validity(words, step.report());
            steps.add(new Validity.SizeStep(to, length == null ? new Validity.Unlimited() : length));
        }
        ascent.end();
        return steps;
    }

    private @Nullable Validity byGrade(Section section, Scalar by) {
        refuse(section, List.of("steps"), "goes with sizes; grades have `values`");
        if (grade == null) {
            section.report()
                    .add(
                            Code.GRADE_NEEDED,
                            by.at(),
                            "The lengths go by grade, but a rule here sets none.",
                            "Let the provision reach rules with `grade` only.");
            return null;
        }
        SortedMap<String, Validity> values = values(section, null);
        Validity found = values.get(grade.band());
        Validity otherwise = otherwise(section);
        if (found == null && otherwise == null) {
            section.report()
                    .add(
                            Code.MISSING_KEY,
                            section.at("values"),
                            "There is no length for the grade `" + grade.band() + "`.",
                            "Add `" + grade.band() + ": …`, or `otherwise: …`.");
        }
        return found == null ? otherwise : found;
    }

    private @Nullable Validity byField(Section section, Scalar by, boolean alone) {
        refuse(section, List.of("steps"), "goes with sizes; a field has `values`");
        if (!FieldRef.isOne(by)) {
            section.report()
                    .add(
                            Code.NOT_ONE_OF,
                            by.at(),
                            "`" + by.text() + "` is nothing that a length can go by.",
                            "Write `points-before-repeat`, `points-after-repeat` or a one-of field such as "
                                    + "`record.level`; a general provision may also say `grade`.");
            return null;
        }
        int slot = new FieldRef(type, section.report()).slot(by, FieldRef.Suited.ONE_OF);
        if (slot == RecordType.NONE
                || !(type.fields().get(slot).type() instanceof FieldType.OneOf(List<String> words))) {
            return null;
        }
        SortedMap<String, Validity> values = values(section, alone ? words : null);
        boolean all =
                values.keySet().containsAll(words) && !type.fields().get(slot).optional();
        if (!all) {
            section.required("otherwise");
        }
        Validity otherwise = otherwise(section);
        return new Validity.ByValue(slot, values, otherwise == null ? new Validity.Unlimited() : otherwise);
    }

    private static void refuse(Section section, List<String> keys, String why) {
        for (String key : keys) {
            if (section.has(key)) {
                section.report()
                        .add(
                                Code.KEY_NOT_FOR_PROVISION,
                                section.at(key),
                                "`" + key + "` " + why + ".",
                                "Delete `" + key + "`.");
            }
        }
    }

    /// @param known the words that may stand there; null when they are not checked here
    private static SortedMap<String, Validity> values(Section section, @Nullable List<String> known) {
        section.required("values");
        SortedMap<String, Validity> values = new TreeMap<>();
        for (Entry entry : section.named("values")) {
            boolean right = known == null || Ids.resolves(entry.key(), known, "values of the field", section.report());
            if (entry.value() instanceof Scalar words && !words.isEmpty()) {
                Validity length = LengthWords.validity(words, section.report());
                if (right && length != null) {
                    values.put(entry.key().text(), length);
                }
            } else {
                section.wrongType(entry.value(), "a length of time");
            }
        }
        return values;
    }

    private static @Nullable Validity otherwise(Section section) {
        Scalar words = section.scalar("otherwise");
        return words == null ? null : LengthWords.validity(words, section.report());
    }
}
