package probity.policy.sentence;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.rule.BySeverity;
import probity.core.rule.CapWindow;
import probity.core.rule.RepairEnd;
import probity.core.rule.RepairTerms;
import probity.core.rule.Replacement;
import probity.core.rule.Rule;
import probity.core.rule.Validity;

/// How long something counts, and what ends it early.
final class LengthSentences {

    private final Policy policy;
    private final Wording wording;
    private final int decimals;

    LengthSentences(Policy policy, PolicyVersion version, Wording wording) {
        this.policy = policy;
        this.wording = wording;
        this.decimals = version.scale().decimals();
    }

    Sentence validity(Rule rule, RecordType type) {
        String continuing = type.continuing() ? ".continuing" : "";
        return switch (rule.validity()) {
            case Validity.Unlimited _ -> sentence(rule, "validity.unlimited");
            case Validity.Lasts lasts -> sentence(rule, "validity.lasts" + continuing, wording.period(lasts.length()));
            case Validity.ToEndOf(CapWindow window) ->
                sentence(rule, "validity.to-end." + RuleSentences.word(window) + continuing);
            case Validity.BySize size ->
                sentence(rule, "validity.by-size" + (size.afterRepeat() ? ".after" : "") + continuing, sizes(size));
            case Validity.ByValue value -> {
                String field = field(type, value.field());
                yield sentence(rule, "validity.by-value" + continuing, field, values(value));
            }
        };
    }

    private Sentence sentence(Rule rule, String key, String... values) {
        return wording.sentence(Sentence.Kind.VALIDITY, rule.id(), key, values);
    }

    private String sizes(Validity.BySize size) {
        return size.steps().stream()
                .map(step -> step.to() == null
                        ? wording.say("size.rest", length(step.length()))
                        : wording.say("size.to", wording.points(step.to(), decimals), length(step.length())))
                .collect(Collectors.joining("; "));
    }

    private String values(Validity.ByValue value) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Validity> one : value.values().entrySet()) {
            parts.add(wording.say("value.is", one.getKey().replace('-', ' '), length(one.getValue())));
        }
        parts.add(wording.say("value.otherwise", length(value.otherwise())));
        return String.join("; ", parts);
    }

    /// A length as part of a sentence.
    private String length(Validity validity) {
        return switch (validity) {
            case Validity.Unlimited _ -> wording.say("length.unlimited");
            case Validity.Lasts lasts -> wording.say("length.for", wording.period(lasts.length()));
            case Validity.ToEndOf(CapWindow window) -> wording.say("length.to-end." + RuleSentences.word(window));
            case Validity.BySize size -> sizes(size);
            case Validity.ByValue value -> values(value);
        };
    }

    List<Sentence> repair(Rule rule, RepairTerms repair) {
        List<Sentence> sentences = new ArrayList<>();
        RecordType by = policy.types().get(repair.by());
        sentences.add(ending(rule, repair, by));
        if (!repair.needs().isEmpty()) {
            List<String> needs =
                    repair.needs().stream().map(slot -> field(by, slot)).toList();
            sentences.add(repairing(rule, "repair.needs", wording.join(needs, "list.and")));
        }
        if (!repair.notBefore().equals(BySeverity.ZERO)) {
            sentences.add(notBefore(rule, repair.notBefore()));
        }
        if (repair.then() != null) {
            sentences.add(then(rule, repair.then()));
        }
        if (repair.answer() != null) {
            sentences.add(repairing(rule, "repair.answer", wording.term(repair.answer())));
        }
        if (!repair.ends().equals(EnumSet.allOf(RepairEnd.class))) {
            List<String> ends = EnumSet.copyOf(repair.ends()).stream()
                    .map(end -> wording.say("repair.end." + end.name().toLowerCase(Locale.ROOT)))
                    .toList();
            sentences.add(repairing(rule, "repair.ends", wording.join(ends, "list.and")));
        }
        return sentences;
    }

    private Sentence repairing(Rule rule, String key, String... values) {
        return wording.sentence(Sentence.Kind.REPAIR, rule.id(), key, values);
    }

    private Sentence ending(Rule rule, RepairTerms repair, RecordType by) {
        Names names = new Names(wording.language());
        RecordType.Repairs repairs = by.repairing(rule.on());
        List<String> fields = repairs == null
                ? List.of()
                : repairs.matching().stream().map(pair -> field(by, pair.own())).toList();
        String matching = fields.isEmpty() ? "" : ".matching";
        String same = wording.join(fields, "list.and");
        return repair.after().isZero()
                ? repairing(rule, "repair.at-once" + matching, names.type(by), same)
                : repairing(rule, "repair.after" + matching, names.type(by), wording.period(repair.after()), same);
    }

    private Sentence notBefore(Rule rule, BySeverity wait) {
        boolean same = wait.minor().equals(wait.general()) && wait.general().equals(wait.serious());
        return same
                ? repairing(rule, "repair.not-before", wording.period(wait.minor()))
                : repairing(
                        rule,
                        "repair.not-before.severity",
                        wait(wait.minor()),
                        wait(wait.general()),
                        wait(wait.serious()));
    }

    private String wait(@Nullable Period period) {
        return period == null || period.isZero() ? wording.say("length.at-once") : wording.period(period);
    }

    private Sentence then(Rule rule, Replacement then) {
        String length = then.validity() instanceof Validity.Unlimited
                ? wording.say("length.as-before")
                : length(then.validity());
        return then.band() == null
                ? repairing(rule, "repair.then.points", wording.points(then.points(), decimals), length)
                : repairing(rule, "repair.then.grade", then.band(), length);
    }

    private static String field(RecordType type, int slot) {
        return type.fields().get(slot).name().replace('-', ' ');
    }
}
