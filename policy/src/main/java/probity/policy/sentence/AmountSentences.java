package probity.policy.sentence;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import probity.core.policy.Better;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.Source;
import probity.core.rule.CapWindow;
import probity.core.rule.Hours;
import probity.core.rule.Multiplier;
import probity.core.rule.Points;
import probity.core.rule.Rule;

/// What one record is worth under a rule: the number, the expression, the table.
final class AmountSentences {

    private static final int CONDITION = 9;

    private final PolicyVersion version;
    private final Names names;
    private final Wording wording;
    private final FigureSentences figures;
    private final int decimals;
    private final boolean lower;

    AmountSentences(PolicyVersion version, Names names, Wording wording) {
        this.version = version;
        this.names = names;
        this.wording = wording;
        this.figures = new FigureSentences(version, wording);
        this.decimals = version.scale().decimals();
        this.lower = version.scale().better() == Better.LOWER;
    }

    List<Sentence> of(Rule rule, RecordType type) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(amount(rule, type));
        sentences.addAll(figures.named(rule.id(), List.of(rule.when().text(), measured(rule.points()))));
        Multiplier multiplier = rule.combination().multiplier();
        if (multiplier != null) {
            sentences.add(wording.sentence(
                    Sentence.Kind.HOURS,
                    rule.id(),
                    "hours",
                    wording.number(multiplier.factor(), 0),
                    wording.join(multiplier.between().stream().map(this::hours).toList(), "list.or")));
        }
        return sentences;
    }

    private static String measured(Points points) {
        return switch (points) {
            case Points.None _, Points.Fixed _, Points.Decided _ -> "";
            case Points.Computed computed -> computed.text();
            case Points.Steps steps -> steps.of().text();
            case Points.Slices slices -> slices.of().text();
            case Points.Tiers tiers -> tiers.of().text();
        };
    }

    private String hours(Hours hours) {
        return wording.say("hours.stretch", hours.from().toString(), hours.to().toString());
    }

    private Sentence amount(Rule rule, RecordType type) {
        String record = names.type(type);
        String sources = sources(type);
        String side = lower ? ".lower" : "";
        return switch (rule.points()) {
            case Points.None _ -> sentence(rule, "rule.none", record, sources);
            case Points.Fixed(long points) -> {
                String key = points < 0 ? "rule.takes" : lower ? "rule.counts" : "rule.gives";
                yield sentence(rule, key, record, sources, wording.points(Math.abs(points), decimals));
            }
            case Points.Computed computed ->
                sentence(rule, "rule.computed" + side, record, sources, words(computed.text()));
            case Points.Decided decided ->
                sentence(
                        rule,
                        "rule.decided",
                        record,
                        sources,
                        wording.number(decided.least(), decimals),
                        wording.points(decided.most(), decimals),
                        field(type, decided.reason()));
            case Points.Steps steps ->
                sentence(rule, "rule.steps", record, sources, words(steps.of().text()), steps(steps));
            case Points.Slices slices ->
                sentence(rule, "rule.slices", record, sources, words(slices.of().text()), slices(slices));
            case Points.Tiers tiers -> {
                String length =
                        tiers.window() instanceof CapWindow.Rolling(Period period) ? wording.period(period) : "";
                String window = wording.say("tiers." + RuleSentences.word(tiers.window()), length);
                yield sentence(
                        rule, "rule.tiers", record, sources, words(tiers.of().text()), window, tiers(tiers));
            }
        };
    }

    /// The condition is value 9 of a pattern, whichever others it has.
    private Sentence sentence(Rule rule, String key, String... values) {
        String condition = words(rule.when().text());
        String[] all = Arrays.copyOf(values, CONDITION + 1);
        all[CONDITION] = condition;
        return wording.sentence(Sentence.Kind.RULE, rule.id(), condition.isEmpty() ? key : key + ".when", all);
    }

    private String words(String expression) {
        return ExpressionWords.of(wording, expression);
    }

    private String steps(Points.Steps steps) {
        int scale = steps.of().decimals();
        return steps.steps().stream()
                .map(step -> step.to() == null
                        ? wording.say("step.rest", points(step.give()))
                        : wording.say("step.to", wording.number(step.to(), scale), points(step.give())))
                .collect(Collectors.joining("; "));
    }

    private String slices(Points.Slices slices) {
        int scale = slices.of().decimals();
        return slices.slices().stream()
                .map(slice -> {
                    String rate = wording.say("slice.rate", points(slice.give()), wording.number(slice.per(), scale));
                    return slice.to() == null
                            ? wording.say("slice.rest", rate)
                            : wording.say("slice.to", wording.number(slice.to(), scale), rate);
                })
                .collect(Collectors.joining("; "));
    }

    private String tiers(Points.Tiers tiers) {
        int scale = tiers.of().decimals();
        return tiers.tiers().stream()
                .map(tier -> wording.say("tier", wording.number(tier.from(), scale), points(tier.give())))
                .collect(Collectors.joining("; "));
    }

    private String points(long points) {
        return wording.points(points, decimals);
    }

    private static String field(RecordType type, int slot) {
        return type.fields().get(slot).name().replace('-', ' ');
    }

    private String sources(RecordType type) {
        List<String> found = version.sources().stream()
                .filter(source -> type.sources().contains(source.id()))
                .map(Source::name)
                .map(names::text)
                .toList();
        return found.isEmpty()
                ? wording.say("derived."
                        + type.derived().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : wording.join(found, "list.or");
    }
}
