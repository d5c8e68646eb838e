package probity.policy.cases.vector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.record.RecordList;
import probity.core.result.Evaluation;
import probity.core.score.Evaluator;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.SyntheticDoor;
import probity.policy.cases.Case;
import probity.policy.cases.CaseFile;
import probity.policy.cases.CaseReader;
import probity.policy.cases.CaseResult.Compared;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.Report;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.tree.TextDecoder;
import probity.policy.tree.Tree;
import probity.policy.tree.TreeReader;

/// What came of running a file of vectors, from what stands in the file alone.
public sealed interface VectorRun {

    /// The version of the format.
    int FORMAT = 1;

    record Ran(List<VectorResult> results) implements VectorRun {
        public Ran {
            results = List.copyOf(results);
        }
    }

    /// @param diagnostics at least one is an error
    record Unreadable(List<Diagnostic> diagnostics) implements VectorRun {
        public Unreadable {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// Runs every vector of `file`.
    static VectorRun of(Path file) {
        Report report = read(file);
        Tree tree = TreeReader.read(report);
        if (tree == null) {
            return new Unreadable(report.all());
        }
        Section section = Section.of(tree, Shape.VECTORS, report);
        section.required("probity-vectors");
        section.whole("probity-vectors", FORMAT, new Section.Allowed(FORMAT, FORMAT));
        List<PolicyFile> files = policy(section, file);
        List<Section> vectors = section.sections("vectors", Shape.VECTOR);
        Tree list = section.required("vectors");
        if (list instanceof Tree.Sequence && vectors.isEmpty()) {
            nothing(section, "vectors");
        }
        if (report.hasErrors()) {
            return new Unreadable(report.all());
        }
        return switch (PolicyCompiler.compile(files)) {
            case Compilation.Unreadable(List<Diagnostic> diagnostics) -> new Unreadable(diagnostics);
            case Compilation.Compiled(CompiledPolicy compiled, List<Diagnostic> _) -> run(vectors, compiled, report);
        };
    }

    private static Report read(Path file) {
        try {
            return TextDecoder.decode(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            return TextDecoder.failed(
                    file.toString(),
                    Code.FILE_UNREADABLE,
                    "There is no such file that can be read.",
                    "Name a file of vectors; `probity policy vectors` writes them.");
        }
    }

    /// The versions of the policy, each as a document of its own.
    private static List<PolicyFile> policy(Section section, Path file) {
        List<PolicyFile> files = new ArrayList<>();
        Tree versions = section.required("policy");
        if (versions instanceof Tree.Sequence sequence) {
            for (Tree version : sequence.items()) {
                byte[] text = Plain.text(Plain.of(version)).getBytes(StandardCharsets.UTF_8);
                files.add(new PolicyFile(file + "#policy/" + files.size(), text));
            }
            if (files.isEmpty()) {
                nothing(section, "policy");
            }
        } else if (versions != null) {
            section.wrongType(versions, "a list of policy documents");
        }
        return files;
    }

    private static void nothing(Section section, String key) {
        section.report()
                .add(
                        Code.MISSING_KEY,
                        section.at(key),
                        "`" + key + "` is an empty list, so that nothing could fail.",
                        "Take a file as `probity policy vectors` writes it.");
    }

    private static VectorRun run(List<Section> vectors, CompiledPolicy compiled, Report report) {
        Policy policy = SyntheticDoor.open(compiled);
        Evaluator evaluator = new Evaluator(policy);
        List<VectorResult> results = new ArrayList<>();
        for (Section vector : vectors) {
            String name = vector.requiredText("name");
            LocalDate asOf = vector.requiredDay("as-of");
            Tree expected = vector.required("result");
            vector.required("records");
            CaseReader.Written written = new CaseReader.Written(
                    report.source().name() + ": " + name, list(vector, "records"), list(vector, "among"));
            if (expected == null || report.hasErrors()) {
                return new Unreadable(report.all());
            }
            switch (CaseReader.read(written, compiled, asOf)) {
                case CaseFile.Faulty(List<Diagnostic> diagnostics) -> {
                    return new Unreadable(diagnostics);
                }
                case CaseFile.Cases(List<Case> cases, List<Diagnostic> _) -> {
                    Case one = cases.getFirst();
                    Evaluation evaluation = evaluator.evaluate(new RecordList(one.records()), asOf);
                    Map<String, @Nullable Object> actual =
                            new ResultVector(evaluation).all(AmongVector.of(policy, one));
                    results.add(compare(name, Plain.of(expected), actual));
                }
            }
        }
        return new Ran(results);
    }

    /// Each as a file of cases would write it.
    private static List<String> list(Section vector, String key) {
        Tree list = vector.value(key);
        if (list instanceof Tree.Sequence sequence) {
            return sequence.items().stream()
                    .map(one -> Plain.line(Plain.of(one)))
                    .toList();
        }
        if (list != null) {
            vector.wrongType(list, "a list");
        }
        return List.of();
    }

    private static VectorResult compare(String name, @Nullable Object expected, Map<String, @Nullable Object> actual) {
        Map<?, ?> stated = expected instanceof Map<?, ?> map ? map : Map.of();
        Set<String> members = new LinkedHashSet<>(actual.keySet());
        stated.keySet().forEach(member -> members.add(String.valueOf(member)));
        List<Compared> compared = new ArrayList<>();
        for (String member : members) {
            compared.add(new Compared(member, shown(stated, member), shown(actual, member)));
        }
        return new VectorResult(name, compared);
    }

    /// The same text for values that are the same.
    private static String shown(Map<?, ?> result, String member) {
        return result.containsKey(member) ? Plain.line(Plain.normal(result.get(member))) : "(not there)";
    }
}
