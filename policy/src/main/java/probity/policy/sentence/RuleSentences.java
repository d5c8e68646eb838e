package probity.policy.sentence;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.core.rule.Combination;
import probity.core.rule.DirectGrade;
import probity.core.rule.OneAct;
import probity.core.rule.RepairTerms;
import probity.core.rule.Repeat;
import probity.core.rule.Rule;

/// What one rule does, sentence by sentence.
final class RuleSentences {

    private final Policy policy;
    private final PolicyVersion version;
    private final Names names;
    private final Wording wording;
    private final AmountSentences amounts;
    private final LengthSentences lengths;

    RuleSentences(Policy policy, PolicyVersion version, Names names, Wording wording) {
        this.policy = policy;
        this.version = version;
        this.names = names;
        this.wording = wording;
        this.amounts = new AmountSentences(version, names, wording);
        this.lengths = new LengthSentences(policy, version, wording);
    }

    List<Sentence> of(Rule rule) {
        RecordType type = policy.types().get(rule.on());
        List<Sentence> sentences = new ArrayList<>();
        sentences.addAll(amounts.of(rule, type));
        combined(rule, sentences);
        for (Cap cap : rule.caps()) {
            sentences.add(limit(rule, cap));
        }
        sentences.add(lengths.validity(rule, type));
        RepairTerms repair = rule.repair();
        if (repair != null) {
            sentences.addAll(lengths.repair(rule, repair));
        }
        if (!type.sameFact().isEmpty()) {
            String fields = wording.join(fields(type, type.sameFact()), "list.and");
            sentences.add(wording.sentence(Sentence.Kind.SAME_FACT, rule.id(), "same-fact", fields));
        }
        return sentences;
    }

    private Sentence limit(Rule rule, Cap cap) {
        List<String> others = version.rules().stream()
                .filter(other -> !other.id().equals(rule.id()))
                .filter(other -> other.caps().stream().anyMatch(its -> its.id().equals(cap.id())))
                .map(other -> names.rule(other))
                .distinct()
                .toList();
        String length = cap.window() instanceof CapWindow.Rolling(Period period) ? wording.period(period) : "";
        String key = (cap.limit() < 0 ? "limit.down." : "limit.") + word(cap.window());
        String points =
                switch (cap.unit()) {
                    case POINTS ->
                        wording.points(Math.abs(cap.limit()), version.scale().decimals());
                    case TIMES ->
                        wording.say(cap.limit() == 1 ? "times.one" : "times.other", wording.number(cap.limit(), 0));
                };
        return others.isEmpty()
                ? wording.sentence(Sentence.Kind.LIMIT, rule.id(), key, points, length)
                : wording.sentence(
                        Sentence.Kind.LIMIT,
                        rule.id(),
                        key + ".shared",
                        points,
                        wording.join(others, "list.and"),
                        length);
    }

    static String word(CapWindow window) {
        return switch (window) {
            case CapWindow.CalendarDay _ -> "day";
            case CapWindow.CalendarWeek _ -> "week";
            case CapWindow.CalendarMonth _ -> "month";
            case CapWindow.CalendarQuarter _ -> "quarter";
            case CapWindow.CalendarHalfYear _ -> "half-year";
            case CapWindow.CalendarYear _ -> "year";
            case CapWindow.Rolling _ -> "rolling";
            case CapWindow.Ever _ -> "ever";
        };
    }

    /// What the rule has to do with other rules and other records.
    private void combined(Rule rule, List<Sentence> sentences) {
        Combination combination = rule.combination();
        DirectGrade grade = rule.grade();
        if (grade != null) {
            sentences.add(sentence(rule, Sentence.Kind.GRADE, "grade" + origin(grade), grade.band(), origins(grade)));
        }
        if (combination.latestOnly()) {
            sentences.add(sentence(rule, Sentence.Kind.LATEST, "latest"));
        }
        if (!combination.exceptionTo().isEmpty()) {
            List<String> others = new TreeSet<>(combination.exceptionTo())
                    .stream().map(Names::spaced).toList();
            sentences.add(sentence(rule, Sentence.Kind.EXCEPTION, "exception", wording.join(others, "list.and")));
        }
        OneAct act = combination.act();
        if (act != null) {
            String field =
                    policy.types().get(rule.on()).fields().get(act.field()).name();
            sentences.add(sentence(rule, Sentence.Kind.ACT, "act", field.replace('-', ' '), act.article()));
        }
        Repeat repeat = combination.repeat();
        if (repeat != null) {
            String key = "repeat" + (repeat.sameType() ? ".type" : "") + (repeat.grows() ? ".grows" : "");
            sentences.add(sentence(
                    rule,
                    Sentence.Kind.REPEAT,
                    key,
                    wording.number(repeat.times(), 0),
                    repeat.article(),
                    wording.number(repeat.most(), 0)));
        }
    }

    private static String origin(DirectGrade grade) {
        return !grade.origins().isEmpty() ? ".origins" : grade.origin().isEmpty() ? "" : ".origin";
    }

    private String origins(DirectGrade grade) {
        return grade.origins().isEmpty()
                ? grade.origin()
                : grade.origins().entrySet().stream()
                        .map(one -> wording.say("grade.from", one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private Sentence sentence(Rule rule, Sentence.Kind kind, String key, String... values) {
        return wording.sentence(kind, rule.id(), key, values);
    }

    private static List<String> fields(RecordType type, List<Integer> slots) {
        return slots.stream()
                .map(slot -> type.fields().get(slot).name().replace('-', ' '))
                .toList();
    }
}
