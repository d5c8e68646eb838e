package probity.core.score;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.Heading;
import probity.core.policy.ListDefinition;
import probity.core.policy.Measure;
import probity.core.policy.Operator;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.policy.SubjectKind;
import probity.core.policy.SubjectTerms;
import probity.core.policy.provision.General;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.rule.Cap;
import probity.core.rule.CapWindow;
import probity.core.rule.Combination;
import probity.core.rule.Condition;
import probity.core.rule.Points;
import probity.core.rule.RepairTerms;
import probity.core.rule.Rule;
import probity.core.rule.Validity;
import probity.core.text.Text;

/// Small policies for worked cases, each type with one whole-number field `amount` and one code `file`.
public final class PolicyFixture {

    static final List<Field> FIELDS = List.of(
            new Field("amount", new FieldType.WholeNumber(-1000, 1000), true, Text.of("en", "amount")),
            new Field("file", new FieldType.Code(), true, Text.of("en", "file")));

    private final List<RecordType> types = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<ListDefinition> lists = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<PolicyVersion> versions = new ArrayList<>();
    private @Nullable Long floor;

    public PolicyFixture type(String name) {
        return type(name, List.of(), RecordType.NONE, false);
    }

    PolicyFixture sameFact(String name) {
        return type(name, List.of(1), RecordType.NONE, false);
    }

    public PolicyFixture repairing(String name, int other) {
        return type(name, List.of(), other, false);
    }

    PolicyFixture continuing(String name) {
        return type(name, List.of(), RecordType.NONE, true);
    }

    private PolicyFixture type(String name, List<Integer> sameFact, int repairs, boolean continuing) {
        List<RecordType.Repairs> repaired = repairs == RecordType.NONE
                ? List.of()
                : List.of(new RecordType.Repairs(repairs, List.of(new RecordType.SlotPair(1, 1))));
        types.add(new RecordType(
                name,
                Text.of("en", name),
                List.of("agency"),
                RecordType.Classification.NONE,
                FIELDS,
                sameFact,
                repaired,
                continuing,
                RecordType.Derived.NONE));
        return this;
    }

    public PolicyFixture rule(String id, int on, long points, @Nullable Period lasts, Cap... caps) {
        return rule(id, on, points == 0 ? new Points.None() : new Points.Fixed(points), lasts, null, caps);
    }

    public PolicyFixture repaired(String id, int on, long points, int by) {
        return rule(id, on, new Points.Fixed(points), Period.ofYears(1), RepairTerms.plain(by, Period.ZERO));
    }

    PolicyFixture rule(
            String id, int on, Points points, @Nullable Period lasts, @Nullable RepairTerms repair, Cap... caps) {
        rules.add(new Rule(
                id,
                "1",
                on,
                Condition.ALWAYS,
                points,
                List.of(caps),
                lasts == null ? new Validity.Unlimited() : new Validity.Lasts(lasts),
                repair,
                0,
                List.of(),
                "",
                null,
                Combination.PLAIN));
        return this;
    }

    static Cap cap(String id, long limit, CapWindow window) {
        return Cap.points(id, limit, window, "1");
    }

    /// Best first.
    PolicyFixture band(String id, long from, long leaveBelow) {
        bands.add(Band.plain(id, Text.of("en", id), from, leaveBelow));
        return this;
    }

    PolicyFixture floor(long least) {
        floor = least;
        return this;
    }

    PolicyFixture list(ListDefinition list) {
        lists.add(list);
        return this;
    }

    PolicyFixture measure(Measure measure) {
        measures.add(measure);
        return this;
    }

    /// Closes one version; the next one begins with the same types and bands and no rules.
    public PolicyFixture version(String inForce, boolean appliesToPast) {
        Heading heading = new Heading(
                Text.of("en", "Fixture"),
                new SubjectTerms(SubjectKind.COMPANY, "national:test", ""),
                "COMMERCE",
                ZoneOffset.UTC,
                new Operator("", "", ""),
                "en");
        ScoreScale scale = ScoreScale.plain(0, floor, null, Better.HIGHER);
        versions.add(new PolicyVersion(
                versions.size() + 1,
                LocalDate.parse(inForce),
                appliesToPast,
                heading,
                scale,
                bands,
                List.of(),
                List.of(),
                rules,
                lists,
                measures,
                new TreeMap<>(),
                General.NONE));
        rules.clear();
        return this;
    }

    public Policy policy() {
        if (versions.isEmpty()) {
            version("2020-01-01", false);
        }
        return new Policy("fixture", types, versions);
    }
}
