package probity.policy.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import probity.policy.csv.CsvRows;
import probity.policy.diagnostic.Place;
import probity.policy.diagnostic.Position;
import probity.policy.guard.facts.EffectPlaces;
import probity.policy.guard.facts.Flag;
import probity.policy.guard.facts.StatedEffect;
import probity.policy.guard.rule.Verdict;
import probity.policy.guard.taxonomy.Decider;
import probity.policy.guard.taxonomy.Polarity;

/// The decision tables, read.
final class GuardCases {

    static final Place NOWHERE = new Place("case", Position.START, "", "");
    private static final EffectPlaces PLACES = new EffectPlaces("the-record", NOWHERE, "the-provision", NOWHERE);

    private GuardCases() {}

    /// A row of `effects.csv`.
    record EffectCase(String id, StatedEffect stated, Verdict expect, String rule) {
        @Override
        public String toString() {
            return id + " " + stated.words() + " " + expect + " " + rule;
        }
    }

    /// A row of `parameters.csv`.
    record ParameterCase(String id, String parameter, String value, Verdict expect, String rule) {
        @Override
        public String toString() {
            return id + " " + parameter + "=" + value + " " + expect + " " + rule;
        }
    }

    /// The 101 rows that the decision table was given with.
    static List<EffectCase> given() {
        return rows("effects.csv").stream().map(GuardCases::effect).toList();
    }

    static List<EffectCase> effects() {
        List<EffectCase> all = new ArrayList<>(given());
        all.addAll(rows("own-effects.csv").stream().map(GuardCases::effect).toList());
        return all;
    }

    /// The 39 rows that the decision table was given with.
    static List<ParameterCase> givenParameters() {
        return rows("parameters.csv").stream().map(GuardCases::parameter).toList();
    }

    static List<ParameterCase> parameters() {
        List<ParameterCase> all = new ArrayList<>(givenParameters());
        all.addAll(
                rows("own-parameters.csv").stream().map(GuardCases::parameter).toList());
        return all;
    }

    private static EffectCase effect(Map<String, String> row) {
        StatedEffect.Words words = new StatedEffect.Words(
                row.get("subj"), row.get("cat"), row.get("rctx"), row.get("ectx"), row.get("src"), row.get("eff"));
        StatedEffect stated = new StatedEffect(
                words,
                polarity(row.get("pol")),
                Integer.parseInt(row.get("g")),
                row.get("dec").equals("-") ? Decider.NOBODY : Decider.valueOf(row.get("dec")),
                Integer.parseInt(row.get("exp")),
                flags(row.get("flags")),
                PLACES);
        return new EffectCase(row.get("id"), stated, Verdict.valueOf(row.get("expect")), row.get("rule"));
    }

    private static Polarity polarity(String sign) {
        return switch (sign) {
            case "+" -> Polarity.BETTERING;
            case "-" -> Polarity.WORSENING;
            case "0" -> Polarity.NEUTRAL;
            default -> throw new IllegalArgumentException(sign);
        };
    }

    private static Set<Flag> flags(String cell) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String flag : cell.split(" ", -1)) {
            if (!flag.equals("-")) {
                flags.add(Flag.valueOf(flag));
            }
        }
        return flags;
    }

    private static ParameterCase parameter(Map<String, String> row) {
        return new ParameterCase(
                row.get("id"),
                row.get("parameter"),
                row.get("value"),
                Verdict.valueOf(row.get("expect")),
                row.get("rule"));
    }

    private static List<Map<String, String>> rows(String name) {
        try (InputStream file = GuardCases.class.getResourceAsStream(name)) {
            CsvRows csv = new CsvRows(file);
            csv.next();
            List<String> header = csv.texts();
            List<Map<String, String>> rows = new ArrayList<>();
            while (csv.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), csv.cell(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
