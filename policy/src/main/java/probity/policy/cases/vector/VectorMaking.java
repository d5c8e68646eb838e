package probity.policy.cases.vector;

import static probity.policy.cases.vector.Plain.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.policy.CompiledPolicy;
import probity.policy.SyntheticDoor;
import probity.policy.cases.Case;
import probity.policy.cases.CaseResult;
import probity.policy.cases.CaseRun;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.tree.TextDecoder;
import probity.policy.tree.Tree;
import probity.policy.tree.TreeReader;

/// What came of making vectors of the cases of a programme.
public sealed interface VectorMaking {

    /// Cases with more records are left out: they would make up most of a file and show no more than others.
    int MOST_RECORDS = 100;

    /// @param programme id of it
    /// @param text the whole file
    /// @param leftOut cases with more than [#MOST_RECORDS] records
    record Made(String programme, String text, int vectors, int leftOut) implements VectorMaking {}

    /// @param diagnostics why the policy or its cases cannot be read
    record Unreadable(List<Diagnostic> diagnostics) implements VectorMaking {
        public Unreadable {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// No vector is made of a programme that does not do what its own cases state.
    ///
    /// @param failed at least one
    record FailedCases(List<CaseResult> failed) implements VectorMaking {
        public FailedCases {
            failed = List.copyOf(failed);
        }
    }

    /// Vectors of all cases of a programme; the same programme gives the same bytes.
    ///
    /// @param programme its folder, or a policy file in it
    static VectorMaking of(Path programme) {
        return switch (CaseRun.of(programme)) {
            case CaseRun.Unreadable(List<Diagnostic> diagnostics) -> new Unreadable(diagnostics);
            case CaseRun.Ran ran when ran.passed() -> made(programme, ran.policy(), ran.results());
            case CaseRun.Ran ran ->
                new FailedCases(
                        ran.results().stream().filter(one -> !one.passed()).toList());
        };
    }

    private static Made made(Path programme, CompiledPolicy compiled, List<CaseResult> results) {
        Policy policy = SyntheticDoor.open(compiled);
        List<CaseResult> small = results.stream()
                .filter(result -> result.of().records().size() <= MOST_RECORDS)
                .toList();
        Map<String, @Nullable Object> file = object(
                "probity-vectors",
                VectorRun.FORMAT,
                "programme",
                compiled.programme(),
                "policy",
                versions(programme),
                "vectors",
                small.stream().map(result -> vector(result, policy)).toList());
        return new Made(compiled.programme(), Plain.text(file), small.size(), results.size() - small.size());
    }

    private static Map<String, @Nullable Object> vector(CaseResult result, Policy policy) {
        Case of = result.of();
        Map<String, @Nullable Object> vector = object("name", of.name(), "as-of", of.asOf());
        vector.put(
                "records",
                of.records().stream()
                        .map(record -> RecordVector.of(record, policy.types().get(record.type())))
                        .toList());
        AmongVector among = AmongVector.of(policy, of);
        if (among != null) {
            vector.put("among", among.others());
        }
        vector.put("result", new ResultVector(result.evaluation()).all(among));
        return vector;
    }

    /// The documents of all versions, word for word, oldest first.
    private static List<@Nullable Object> versions(Path programme) {
        List<Map.Entry<String, Tree>> trees = new ArrayList<>();
        try (Stream<Path> files = Files.isRegularFile(programme) ? Stream.of(programme) : Files.list(programme)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Tree tree = TreeReader.read(TextDecoder.decode(file.toString(), Files.readAllBytes(file)));
                if (tree instanceof Tree.Mapping mapping) {
                    trees.add(Map.entry(inForce(mapping), tree));
                }
            }
        } catch (IOException e) {
            // It was read a moment ago.
            throw new UncheckedIOException(e);
        }
        trees.sort(Comparator.comparing(Map.Entry::getKey));
        List<@Nullable Object> versions = new ArrayList<>();
        trees.forEach(tree -> versions.add(Plain.of(tree.getValue())));
        return versions;
    }

    private static String inForce(Tree.Mapping policy) {
        Tree.Entry entry = policy.entry("in-force");
        return entry != null && entry.value() instanceof Tree.Scalar day ? day.text() : "";
    }
}
