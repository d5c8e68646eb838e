package probity.policy.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.TextDecoder;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;
import probity.policy.tree.Tree.Sequence;
import probity.policy.tree.TreeReader;

/// Reads files of cases (`cases/*.yaml`): a list of cases, each with a name, a day, records and what they must give.
public final class CaseReader {

    private final Policy policy;
    private final Report report;

    private CaseReader(Policy policy, Report report) {
        this.policy = policy;
        this.report = report;
    }

    /// The cases in `file`, or everything that is wrong with them.
    public static CaseFile read(PolicyFile file, CompiledPolicy compiled) {
        return read(TextDecoder.decode(file.name(), file.bytes()), SyntheticDoor.open(compiled));
    }

    static CaseFile read(Report report, Policy policy) {
        Tree tree = TreeReader.read(report);
        List<Case> cases = tree == null ? List.of() : new CaseReader(policy, report).cases(tree);
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
        return new Case(
                name,
                new Place(
                        report.source().name(),
                        section.at(),
                        "",
                        report.source().excerpt(section.at())),
                asOf,
                records(section, knownBy(section)),
                expect == null ? nothing() : new ExpectationReader(expect, policy).read());
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

    private static Expectation nothing() {
        return new Expectation(null, null, null, null, null, null, null);
    }

    private static @Nullable LocalDate knownBy(Section section) {
        Scalar scalar = section.scalar("known-by");
        return scalar == null ? null : section.day(scalar);
    }

    private List<CreditRecord> records(Section section, @Nullable LocalDate knownBy) {
        if (!(section.value("records") instanceof Sequence sequence)) {
            Tree other = section.value("records");
            if (other != null) {
                section.wrongType(other, "a list of records");
            }
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
        CaseRecords reader = new CaseRecords(policy, report);
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
