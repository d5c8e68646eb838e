package probity.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.rule.Combination;
import probity.core.rule.Hours;
import probity.core.rule.Multiplier;
import probity.core.rule.OneAct;
import probity.core.rule.Repeat;
import probity.policy.diagnostic.Code;
import probity.policy.outline.Outline;
import probity.policy.outline.Verb;
import probity.policy.reading.DayWords;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.Tree.Scalar;

/// Reads how what a rule makes of a record depends on other records, other rules and the hour.
final class CombinationReader {

    private static final Section.Allowed FACTORS = new Section.Allowed(2, 100);
    private static final Section.Allowed GREATEST = new Section.Allowed(2, 1_000);

    private final Outline outline;
    private final Shared acts;
    private final Shared repeats;

    CombinationReader(Outline outline) {
        this.outline = outline;
        this.acts = new Shared(outline, Verb.KEEP, "of");
        this.repeats = new Shared(outline, Verb.REPEAT, "repeat");
    }

    Combination read(Section rule, RecordType type) {
        String id = rule.raw("id");
        return new Combination(
                rule.choice("counts", Map.of("latest", true)) != null,
                multiplier(rule),
                act(acts.of(id), type),
                repeat(repeats.of(id)),
                others(rule, "exception-to"));
    }

    /// The rules on the same record type that `key` names.
    Set<String> others(Section rule, String key) {
        Set<String> others = new LinkedHashSet<>();
        for (Scalar word : rule.words(key)) {
            if (outline.names().rules().resolves(word, rule.report()) && isOnSame(rule, word)) {
                others.add(word.text());
            }
        }
        return others;
    }

    private boolean isOnSame(Section rule, Scalar other) {
        if (other.text().equals(rule.raw("id"))) {
            rule.report()
                    .add(
                            Code.EXCEPTION_CIRCLE,
                            other.at(),
                            "`" + other.text() + "` names itself.",
                            "Name another rule, or delete it.");
            return false;
        }
        boolean same = rule.raw("on").equals(outline.names().reads().get(other.text()));
        if (!same) {
            rule.report()
                    .add(
                            Code.EXCEPTION_OTHER_TYPE,
                            other.at(),
                            "`" + other.text() + "` reads records of another type, so that the two never meet.",
                            "Name a rule on `" + rule.raw("on") + "`.");
        }
        return same;
    }

    private static @Nullable Multiplier multiplier(Section rule) {
        Section multiply = rule.section("multiply", Shape.MULTIPLY);
        if (multiply == null) {
            return null;
        }
        multiply.required("by");
        multiply.required("between");
        List<Hours> between = new ArrayList<>();
        for (Scalar words : multiply.words("between")) {
            Hours hours = DayWords.hours(words, multiply.report());
            if (hours != null) {
                between.add(hours);
            }
        }
        return new Multiplier(multiply.whole("by", 2, FACTORS), between);
    }

    private static @Nullable OneAct act(Shared.@Nullable Reached reached, RecordType type) {
        if (reached == null) {
            return null;
        }
        Section keep = reached.section();
        keep.choice("keep", Map.of("largest", true));
        Scalar field = keep.requiredScalar("in-one");
        int slot =
                field == null ? RecordType.NONE : new FieldRef(type, keep.report()).slot(field, FieldRef.Suited.CODE);
        return slot == RecordType.NONE ? null : new OneAct(reached.provision(), reached.article(), slot);
    }

    private static @Nullable Repeat repeat(Shared.@Nullable Reached reached) {
        if (reached == null) {
            return null;
        }
        Section repeat = reached.section();
        repeat.required("same");
        repeat.required("times");
        repeat.choice("while", Map.of("earlier-counts", true));
        Boolean sameType = repeat.choice("same", Map.of("rule", false, "type", true));
        Boolean grows = repeat.choice("third", Map.of("stays", false, "grows", true));
        int times = repeat.whole("times", 2, FACTORS);
        boolean growing = Boolean.TRUE.equals(grows);
        if (growing) {
            repeat.required("most");
        } else if (repeat.has("most")) {
            repeat.report()
                    .add(
                            Code.KEY_NOT_FOR_PROVISION,
                            repeat.at("most"),
                            "`most` has a meaning only with `third: grows`.",
                            "Delete `most`, or let the third grow.");
        }
        int most = growing ? repeat.whole("most", times, GREATEST) : times;
        return new Repeat(reached.provision(), reached.article(), Boolean.TRUE.equals(sameType), times, growing, most);
    }
}
