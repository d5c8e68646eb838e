package probity.policy.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.derived.Ranked;
import probity.core.derived.Ranking;
import probity.core.policy.Policy;
import probity.core.policy.scale.Percentile;
import probity.core.record.FieldType;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Suggestion;
import probity.policy.reading.Ids;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;
import probity.policy.tree.Tree.Sequence;

/// Reads what a case states of the other subjects, and of its own place among them.
final class AmongReader {

    private static final String SCORE = "score";
    private static final Section.Allowed PERCENT = new Section.Allowed(0, 100);

    private final Policy policy;
    private final boolean dayKnown;
    private final @Nullable Ranking ranking;
    private final List<String> groups;

    /// @param asOf null where it cannot be read, so that nothing is known of that day
    AmongReader(Policy policy, @Nullable LocalDate asOf) {
        this.policy = policy;
        this.dayKnown = asOf != null;
        this.ranking = asOf == null ? null : Ranking.of(policy, asOf);
        this.groups = ranking == null ? List.of() : ranking.groups();
    }

    /// The other subjects: each a score, or a mapping of `score` and groups.
    List<Ranked> others(Section section) {
        List<Ranked> others = new ArrayList<>();
        Tree among = section.value("among");
        if (among == null || !requireDeclared("among", section)) {
            return others;
        }
        if (among instanceof Sequence sequence) {
            sequence.items().forEach(other -> others.add(other(other, section)));
        } else {
            section.wrongType(among, "a list of scores");
        }
        return others;
    }

    /// Others among whom no place is stated would be written down for nothing.
    static void requireUse(Section section, Section expect) {
        if (section.has("among") && !expect.has("percentile") && !expect.has("percentile-in")) {
            section.report()
                    .add(
                            Code.CASE_AMONG_UNUSED,
                            section.at("among"),
                            "The case states other subjects, and no place among them.",
                            "State `percentile` or `percentile-in` under `expect`, or leave `among` out.");
        }
    }

    private Ranked other(Tree other, Section section) {
        @Nullable String[] values = new @Nullable String[groups.size()];
        if (!(other instanceof Mapping mapping)) {
            return new Ranked(score(other, section), Arrays.asList(values));
        }
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            int group = groups.indexOf(key);
            if (group < 0 && !key.equals(SCORE)) {
                unknown(entry.key(), section);
            } else if (group >= 0 && entry.value() instanceof Scalar value && !value.isEmpty()) {
                values[group] = value(group, value, section);
            } else if (group >= 0) {
                section.wrongType(entry.value(), "a word");
            }
        }
        Entry score = mapping.entry(SCORE);
        if (score == null) {
            section.report()
                    .add(
                            Code.MISSING_KEY,
                            mapping.at(),
                            "`score` is missing in another subject.",
                            "Write it as `{score: 60}`, with the groups that it is in.");
        }
        return new Ranked(score == null ? 0 : score(score.value(), section), Arrays.asList(values));
    }

    private String value(int group, Scalar value, Section section) {
        if (ranking != null) {
            Percentile.Group of = ranking.declared().groups().get(group);
            FieldType type =
                    policy.types().get(of.type()).fields().get(of.field()).type();
            if (type instanceof FieldType.OneOf(List<String> values)) {
                Ids.resolves(value, values, "values of `" + groups.get(group) + "`", section.report());
            }
        }
        return value.text();
    }

    private long score(Tree tree, Section section) {
        if (tree instanceof Scalar score && !score.isEmpty()) {
            return ScaledNumber.read(score, policy.versions().getFirst().scale().decimals(), section.report());
        }
        section.wrongType(tree, "a score");
        return 0;
    }

    private void unknown(Scalar key, Section section) {
        List<String> known = new ArrayList<>(groups);
        known.add(SCORE);
        section.report()
                .add(
                        Code.UNKNOWN_REFERENCE,
                        key.at(),
                        "`" + key.text() + "` is no group of the percentile of the version in force.",
                        Suggestion.among(key.text(), known, "groups"));
    }

    /// The share among all that `expect` states, as a text; null when it states none.
    @Nullable
    String percentile(Section expect) {
        if (!expect.has("percentile")) {
            return null;
        }
        requireDeclared("percentile", expect);
        if (isNone(expect.value("percentile"))) {
            return AmongOthers.NONE;
        }
        return Integer.toString(expect.whole("percentile", 0, PERCENT));
    }

    /// The shares in groups that `expect` states; null when it states none.
    @Nullable
    SortedMap<String, String> percentileIn(Section expect) {
        if (!expect.has("percentile-in")) {
            return null;
        }
        SortedMap<String, String> shares = new TreeMap<>();
        boolean declared = requireDeclared("percentile-in", expect);
        for (Entry entry : expect.named("percentile-in")) {
            if (declared) {
                Ids.resolves(entry.key(), groups, "groups of the percentile", expect.report());
            }
            shares.put(entry.key().text(), isNone(entry.value()) ? AmongOthers.NONE : percent(entry.value(), expect));
        }
        return shares;
    }

    private static boolean isNone(@Nullable Tree value) {
        return value instanceof Scalar scalar && scalar.text().equals(AmongOthers.NONE);
    }

    private static String percent(Tree value, Section expect) {
        long percent = value instanceof Scalar scalar && !scalar.isEmpty()
                ? ScaledNumber.read(scalar, 0, expect.report())
                : -1;
        if (percent < PERCENT.least() || percent > PERCENT.most()) {
            expect.wrongType(value, "a whole number from 0 to 100, or `none`");
        }
        return Long.toString(percent);
    }

    /// Of an unknown day nothing more is said.
    private boolean requireDeclared(String key, Section section) {
        if (ranking == null && dayKnown) {
            section.report()
                    .add(
                            Code.CASE_PERCENTILE_NOT_DECLARED,
                            section.at(key),
                            "The version in force on the day judged declares no percentile, so nobody has one.",
                            "Add `percentile: {shown-to: self}` under its `score`, or leave `" + key + "` out.");
        }
        return ranking != null;
    }
}
