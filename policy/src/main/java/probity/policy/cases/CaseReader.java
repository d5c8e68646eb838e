package probity.policy.cases;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyFile;
import probity.policy.SyntheticDoor;
import probity.policy.cases.CaseFile.Cases;
import probity.policy.cases.CaseFile.Faulty;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Place;
import probity.policy.diagnostic.Report;
import probity.policy.reading.Ids;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.TextDecoder;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;
import probity.policy.tree.Tree.Sequence;
import probity.policy.tree.TreeReader;

/// Reads files of cases (`cases/*.yaml`): a list of cases, each with a name, a day, records and what they must give.
public final class CaseReader {

    private final Policy policy;
    private final Report report;
    private final Siblings siblings;

    private CaseReader(Policy policy, Report report, Siblings siblings) {
        this.policy = policy;
        this.report = report;
        this.siblings = siblings;
    }

    /// The cases in `file`, or everything that is wrong with them.
    public static CaseFile read(PolicyFile file, CompiledPolicy compiled) {
        return read(TextDecoder.decode(file.name(), file.bytes()), SyntheticDoor.open(compiled), new Siblings(null));
    }

    /// What a case holds beside its day, written as in a file of cases.
    ///
    /// @param name of the case, and of what it is written in
    /// @param records each as `{type: …, date: …}`
    /// @param among other subjects, each a score or `{score: …}`
    public record Written(String name, List<String> records, List<String> among) {
        public Written {
            records = List.copyOf(records);
            among = List.copyOf(among);
        }

        private String text() {
            return list("records", records) + (among.isEmpty() ? "" : list("among", among));
        }

        private static String list(String key, List<String> items) {
            return items.isEmpty()
                    ? key + ": []\n"
                    : items.stream().map(one -> "- " + one + "\n").collect(Collectors.joining("", key + ":\n", ""));
        }
    }

    /// One case without expectations, or everything that is wrong with it.
    public static CaseFile read(Written written, CompiledPolicy compiled, LocalDate asOf) {
        String name = written.name();
        String text = written.text();
        Report report = TextDecoder.decode(name, text.getBytes(StandardCharsets.UTF_8));
        Tree tree = TreeReader.read(report);
        Case read = Case.unstated(name, asOf, List.of());
        if (tree != null) {
            Policy policy = SyntheticDoor.open(compiled);
            Section section = Section.of(tree, Shape.CASE, report);
            Known known = new CaseReader(policy, report, new Siblings(null)).records(section, asOf);
            read = Case.unstated(name, asOf, known.records()).among(new AmongReader(policy, asOf).others(section));
        }
        return report.hasErrors() ? new Faulty(report.all()) : new Cases(List.of(read), report.all());
    }

    static CaseFile read(Report report, Policy policy, Siblings siblings) {
        Tree tree = TreeReader.read(report);
        List<Case> cases = tree == null ? List.of() : new CaseReader(policy, report, siblings).cases(tree);
        return report.hasErrors() ? new Faulty(report.all()) : new Cases(cases, report.all());
    }

    private List<Case> cases(Tree tree) {
        if (!(tree instanceof Sequence sequence)) {
            report.add(
                    Code.WRONG_TYPE,
                    tree.at(),
                    "A file of cases is a list; this is " + tree.noun() + ".",
                    "Begin each case with `- name: …`.");
            return List.of();
        }
        List<Case> cases = new ArrayList<>();
        for (Tree item : sequence.items()) {
            cases.add(read(Section.of(item, Shape.CASE, report)));
        }
        return cases;
    }

    private Case read(Section section) {
        String name = section.requiredText("name");
        LocalDate asOf = section.requiredDay("as-of");
        Section expect = section.section("expect", Shape.EXPECT);
        section.required("expect");
        requireSomething(expect);
        section.required("records");
        AmongReader among = new AmongReader(policy, asOf.equals(LocalDate.MIN) ? null : asOf);
        Known known = records(section, asOf);
        if (expect != null) {
            AmongReader.requireUse(section, expect);
        }
        return new Case(
                name,
                new Place(
                        report.source().name(),
                        section.at(),
                        "",
                        report.source().excerpt(section.at())),
                asOf,
                known.records(),
                known.unmade(),
                among.others(section),
                expect == null ? Expectation.NOTHING : new ExpectationReader(expect, policy, among).read());
    }

    /// A case that expects nothing would pass whatever the policy gives.
    private void requireSomething(@Nullable Section expect) {
        if (expect != null && Shape.EXPECT.keys().stream().noneMatch(expect::has)) {
            report.add(
                    Code.MISSING_KEY,
                    expect.at(),
                    "`expect` states nothing, so the case could not fail.",
                    "State what it must give, for example `score: 10`.");
        }
    }

    private static @Nullable LocalDate knownBy(Section section) {
        Scalar scalar = section.scalar("known-by");
        return scalar == null ? null : section.day(scalar);
    }

    /// @param records what is made from elsewhere, then what the case states itself
    /// @param unmade what is not made from elsewhere
    private record Known(List<CreditRecord> records, List<String> unmade) {}

    private Known records(Section section, LocalDate asOf) {
        LocalDate knownBy = knownBy(section);
        Derivation derivation = new Derivation(policy, knownBy == null || knownBy.isAfter(asOf) ? asOf : knownBy);
        for (Entry entry : section.named("linked")) {
            Policy linked = sibling(entry.key());
            if (linked != null) {
                derivation.carryOver(linked, records(section, entry.value(), new CaseRecords(linked, report), knownBy));
            }
        }
        for (Section related : section.sections("related", Shape.RELATED)) {
            String relation = related.requiredId("relation");
            Scalar of = related.requiredScalar("of");
            Policy theirs = of == null ? null : sibling(of);
            Tree records = related.required("records");
            if (theirs != null && records != null) {
                derivation.propagate(
                        relation, theirs, records(related, records, new CaseRecords(theirs, report), knownBy));
            }
        }
        List<CreditRecord> all = new ArrayList<>(derivation.made());
        Tree own = section.value("records");
        if (own != null) {
            all.addAll(records(section, own, new CaseRecords(policy, report), knownBy));
        }
        return new Known(all, derivation.unmade());
    }

    private @Nullable Policy sibling(Scalar id) {
        Policy found = Ids.read(id, report).isEmpty() ? null : siblings.of(id.text());
        if (found == null) {
            report.add(
                    Code.UNKNOWN_REFERENCE,
                    id.at(),
                    "`" + id.text() + "` is not a programme whose folder lies beside this one and can be read.",
                    "Name a folder beside this programme's, with a policy that `probity policy check` can read.");
        }
        return found;
    }

    private List<CreditRecord> records(Section section, Tree value, CaseRecords reader, @Nullable LocalDate knownBy) {
        if (!(value instanceof Sequence sequence)) {
            section.wrongType(value, "a list of records");
            return List.of();
        }
        if (sequence.items().size() > Case.MOST_RECORDS) {
            report.add(
                    Code.CASE_TOO_LARGE,
                    sequence.at(),
                    "The case has " + sequence.items().size() + " records; a case has at most " + Case.MOST_RECORDS
                            + ".",
                    "Keep the few records that show what is meant. Real records are scored with `probity score`.");
            return List.of();
        }
        for (Tree item : sequence.items()) {
            if (item instanceof Mapping mapping) {
                reader.read(mapping, knownBy);
            } else {
                section.wrongType(item, "a record (`{type: …, date: …}`)");
            }
        }
        return reader.records();
    }
}
