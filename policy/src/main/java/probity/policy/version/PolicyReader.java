package probity.policy.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.policy.diagnostic.Report;
import probity.policy.expression.ExpressionCompiler;
import probity.policy.outline.Outline;
import probity.policy.reading.Ids;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Scalar;
import probity.policy.tree.TreeReader;
import probity.policy.type.TypeTable;

/// Reads all versions of one programme into one policy.
public final class PolicyReader {

    private PolicyReader() {}

    /// A policy and the files that it was read from.
    ///
    /// @param files in the order in which they come into force
    public record Chained(Policy policy, List<Ordered> files) {
        public Chained {
            files = List.copyOf(files);
        }
    }

    /// One file of a chain.
    ///
    /// @param position in the list of files
    /// @param tree its whole text
    public record Ordered(int position, Tree tree) {}

    /// The policy in the texts that `reports` are about; null when one of them has an error. What is found is added to
    /// the reports.
    ///
    /// @param reports at least one
    public static @Nullable Chained read(List<Report> reports) {
        List<Chained> chained = readBeside(List.of(reports));
        return chained == null ? null : chained.getFirst();
    }

    /// Several policies over one table of record types, so that the same records can be held against all of them; null
    /// when one of them has an error, or when they cannot share it.
    ///
    /// @param groups the reports on the texts of each policy, at least one each; the oldest policy first
    public static @Nullable List<Chained> readBeside(List<List<Report>> groups) {
        List<List<Outline>> outlines =
                groups.stream().map(PolicyReader::outlines).toList();
        ExpressionCompiler expressions = new ExpressionCompiler();
        List<RecordType> types = TypeTable.build(
                outlines.stream()
                        .flatMap(List::stream)
                        .map(outline -> new TypeTable.Declared(outline.types(), outline.figures()))
                        .toList(),
                expressions);
        List<List<PolicyVersion>> versions = outlines.stream()
                .map(group -> versions(group, types, expressions))
                .toList();
        if (groups.stream().anyMatch(group -> group.stream().anyMatch(Report::hasErrors))) {
            return null;
        }
        List<Chained> chained = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Report> reports = groups.get(i);
            chained.add(new Chained(
                    new Policy(programme(outlines.get(i).getFirst()), types, versions.get(i)),
                    outlines.get(i).stream()
                            .map(outline -> new Ordered(
                                    reports.indexOf(outline.report()),
                                    outline.root().tree()))
                            .toList()));
        }
        return chained;
    }

    /// By the day of coming into force; texts that are no document are left out (reported).
    private static List<Outline> outlines(List<Report> reports) {
        List<Outline> outlines = new ArrayList<>();
        for (Report report : reports) {
            Tree tree = TreeReader.read(report);
            if (tree != null) {
                outlines.add(Outline.read(tree, report));
            }
        }
        outlines.sort(Comparator.comparing(Outline::inForce));
        return outlines;
    }

    private static List<PolicyVersion> versions(
            List<Outline> outlines, List<RecordType> types, ExpressionCompiler expressions) {
        List<PolicyVersion> versions = new ArrayList<>();
        for (Outline outline : outlines) {
            programme(outline);
            versions.add(new VersionReader(outline, types, expressions).read());
        }
        Chain.check(outlines);
        Chain.checkSubjects(outlines, versions);
        Chain.checkLists(outlines, versions);
        return versions;
    }

    private static String programme(Outline outline) {
        Scalar id = outline.root().requiredScalar("programme");
        return id == null ? "" : Ids.read(id, outline.report());
    }
}
