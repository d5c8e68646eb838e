package probity.policy.sentence;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import probity.core.policy.Better;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.Source;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.core.rule.Points;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;
import probity.core.rule.Validity;

/// What one rule does, sentence by sentence.
final class RuleSentences {

    private final Policy policy;
    private final PolicyVersion version;
    private final Names names;
    private final Wording wording;

    RuleSentences(Policy policy, PolicyVersion version, Names names, Wording wording) {
        this.policy = policy;
        this.version = version;
        this.names = names;
        this.wording = wording;
    }

    List<Sentence> of(Rule rule) {
        RecordType type = policy.types().get(rule.on());
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(amount(rule, type));
        for (Cap cap : rule.caps()) {
            sentences.add(limit(rule, cap));
        }
        sentences.add(validity(rule, type));
        RepairTerms repair = rule.repair();
        if (repair != null) {
            sentences.add(repair(rule, repair));
        }
        if (!type.sameFact().isEmpty()) {
            String fields = wording.join(fields(type, type.sameFact()), "list.and");
            sentences.add(wording.sentence(Sentence.Kind.SAME_FACT, rule.id(), "same-fact", fields));
        }
        return sentences;
    }

    private Sentence amount(Rule rule, RecordType type) {
        String when = rule.when().text().isEmpty() ? "" : ".when";
        String condition = ExpressionWords.of(wording, rule.when().text());
        String name = names.type(type);
        String sources = sources(type);
        int decimals = version.scale().decimals();
        boolean lower = version.scale().better() == Better.LOWER;
        return switch (rule.points()) {
            case Points.None _ -> sentence(rule, "rule.none" + when, name, sources, condition);
            case Points.Fixed(long points) -> {
                String key = points < 0 ? "rule.takes" : lower ? "rule.counts" : "rule.gives";
                yield sentence(rule, key + when, name, sources, wording.points(Math.abs(points), decimals), condition);
            }
            case Points.Computed computed -> {
                String words = ExpressionWords.of(wording, computed.text());
                yield sentence(rule, "rule.computed" + (lower ? ".lower" : "") + when, name, sources, words, condition);
            }
            case Points.Decided decided -> {
                String least = wording.number(decided.least(), decimals);
                String most = wording.points(decided.most(), decimals);
                yield sentence(rule, "rule.decided" + when, name, sources, least, most, condition);
            }
            case Points.Steps steps -> tariff(rule, steps.of(), name, sources);
            case Points.Slices slices -> tariff(rule, slices.of(), name, sources);
            case Points.Tiers tiers -> tariff(rule, tiers.of(), name, sources);
        };
    }

    private Sentence tariff(Rule rule, Points.Measured of, String name, String sources) {
        String measured = ExpressionWords.of(wording, of.text());
        String when = rule.when().text();
        return when.isEmpty()
                ? sentence(rule, "rule.tariff", name, sources, measured)
                : sentence(rule, "rule.tariff.when", name, sources, measured, ExpressionWords.of(wording, when));
    }

    private Sentence sentence(Rule rule, String key, String... values) {
        return wording.sentence(Sentence.Kind.RULE, rule.id(), key, values);
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

    private static String word(CapWindow window) {
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

    private Sentence validity(Rule rule, RecordType type) {
        return switch (rule.validity()) {
            case Validity.Unlimited _ -> wording.sentence(Sentence.Kind.VALIDITY, rule.id(), "validity.unlimited");
            case Validity.Lasts lasts ->
                wording.sentence(
                        Sentence.Kind.VALIDITY,
                        rule.id(),
                        type.continuing() ? "validity.continuing" : "validity.lasts",
                        wording.period(lasts.length()));
            case Validity.ToEndOf(CapWindow window) ->
                wording.sentence(Sentence.Kind.VALIDITY, rule.id(), "validity.to-end." + word(window));
            case Validity.BySize _ -> wording.sentence(Sentence.Kind.VALIDITY, rule.id(), "validity.by-size");
            case Validity.ByValue value ->
                wording.sentence(
                        Sentence.Kind.VALIDITY,
                        rule.id(),
                        "validity.by-value",
                        wording.join(fields(type, List.of(value.field())), "list.and"));
        };
    }

    private Sentence repair(Rule rule, RepairTerms repair) {
        RecordType by = policy.types().get(repair.by());
        RecordType.Repairs repairs = by.repairing(rule.on());
        List<Integer> slots = repairs == null
                ? List.of()
                : repairs.matching().stream().map(RecordType.SlotPair::own).toList();
        String matching = slots.isEmpty() ? "" : ".matching";
        String fields = wording.join(fields(by, slots), "list.and");
        return repair.after().isZero()
                ? wording.sentence(Sentence.Kind.REPAIR, rule.id(), "repair.at-once" + matching, names.type(by), fields)
                : wording.sentence(
                        Sentence.Kind.REPAIR,
                        rule.id(),
                        "repair.after" + matching,
                        names.type(by),
                        wording.period(repair.after()),
                        fields);
    }

    private static List<String> fields(RecordType type, List<Integer> slots) {
        return slots.stream()
                .map(slot -> type.fields().get(slot).name().replace('-', ' '))
                .toList();
    }

    private String sources(RecordType type) {
        List<String> found = version.sources().stream()
                .filter(source -> type.sources().contains(source.id()))
                .map(Source::name)
                .map(names::text)
                .collect(Collectors.toList());
        return wording.join(found, "list.or");
    }
}
