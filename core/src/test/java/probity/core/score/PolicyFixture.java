package probity.core.score;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.expression.BooleanExpression;
import probity.core.expression.Comparison;
import probity.core.expression.NumberExpression;
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
import probity.core.policy.provision.Exclusion;
import probity.core.policy.provision.Freeze;
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

/// Small policies for worked cases, each type with the fields `amount` (whole number), `file` (code), `done` (yes or
/// no) and `level` (`low` or `high`).
public final class PolicyFixture {

    static final List<Field> FIELDS = List.of(
            new Field("amount", new FieldType.WholeNumber(-1000, 1000), true, Text.of("en", "amount")),
            new Field("file", new FieldType.Code(), true, Text.of("en", "file")),
            new Field("done", new FieldType.YesNo(), true, Text.of("en", "done")),
            new Field("level", new FieldType.OneOf(List.of("low", "high")), true, Text.of("en", "level")));

    private final List<RecordType> types = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final List<ListDefinition> lists = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<PolicyVersion> versions = new ArrayList<>();
    private @Nullable Long floor;
    private @Nullable ScoreScale scale;
    private General general = General.NONE;

    public PolicyFixture type(String name) {
        return type(name, List.of(), List.of(), false);
    }

    PolicyFixture sameFact(String name) {
        return type(name, List.of(1), List.of(), false);
    }

    /// Makes good records of these types with the same `file`.
    public PolicyFixture repairing(String name, Integer... others) {
        List<RecordType.SlotPair> matching = List.of(new RecordType.SlotPair(1, 1));
        return type(
                name,
                List.of(),
                Arrays.stream(others)
                        .map(other -> new RecordType.Repairs(other, matching))
                        .toList(),
                false);
    }

    PolicyFixture continuing(String name) {
        return type(name, List.of(), List.of(), true);
    }

    private PolicyFixture type(
            String name, List<Integer> sameFact, List<RecordType.Repairs> repairs, boolean continuing) {
        types.add(new RecordType(
                name,
                Text.of("en", name),
                List.of("agency"),
                RecordType.Classification.NONE,
                FIELDS,
                sameFact,
                repairs,
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

    PolicyFixture rule(RuleFixture rule) {
        rules.add(rule.rule());
        return this;
    }

    /// A type whose gravity is 3 from this amount on, otherwise 1.
    PolicyFixture graveFrom(String name, long amount) {
        NumberExpression field = new NumberExpression.FieldNumber(0);
        BooleanExpression grave =
                new BooleanExpression.Compare(Comparison.AT_LEAST, field, new NumberExpression.Literal(amount));
        List<RecordType.Gravity> gravity = List.of(
                new RecordType.Gravity(new Condition(grave, ""), 3), new RecordType.Gravity(Condition.ALWAYS, 1));
        types.add(new RecordType(
                name,
                Text.of("en", name),
                List.of("agency"),
                new RecordType.Classification("", "", gravity, ""),
                FIELDS,
                List.of(),
                List.of(),
                false,
                RecordType.Derived.NONE));
        return this;
    }

    public PolicyFixture scale(ScoreScale whole) {
        scale = whole;
        return this;
    }

    PolicyFixture general(General provisions) {
        general = provisions;
        return this;
    }

    PolicyFixture freeze(String rule, String... during) {
        general = new General(
                List.of(new Freeze("wait", "1", Set.of(rule), Set.of(during))),
                general.exclusions(),
                general.publishings(),
                general.carryOvers(),
                general.propagations(),
                general.calendar());
        return this;
    }

    public PolicyFixture excluding(boolean suspends, String because) {
        List<Exclusion> exclusions = new ArrayList<>(general.exclusions());
        String id = suspends ? "suspended" : "excluded";
        exclusions.add(new Exclusion(id, "1", Text.of("en", id), suspends, Set.of(because)));
        general = new General(
                general.freezes(),
                exclusions,
                general.publishings(),
                general.carryOvers(),
                general.propagations(),
                general.calendar());
        return this;
    }

    PolicyFixture band(Band band) {
        bands.add(band);
        return this;
    }

    /// Best first.
    public PolicyFixture band(String id, long from, long leaveBelow) {
        bands.add(Band.plain(id, Text.of("en", id), from, leaveBelow));
        return this;
    }

    PolicyFixture floor(long least) {
        floor = least;
        return this;
    }

    /// Takes the place of one with the same id.
    PolicyFixture list(ListDefinition list) {
        lists.removeIf(other -> other.id().equals(list.id()));
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
                new Operator("", "", "", false),
                false,
                "en",
                new TreeMap<>());
        ScoreScale whole = scale == null ? ScoreScale.plain(0, floor, null, Better.HIGHER) : scale;
        versions.add(new PolicyVersion(
                versions.size() + 1,
                LocalDate.parse(inForce),
                appliesToPast,
                heading,
                whole,
                bands,
                List.of(),
                List.of(),
                rules,
                lists,
                measures,
                new TreeMap<>(),
                general));
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
