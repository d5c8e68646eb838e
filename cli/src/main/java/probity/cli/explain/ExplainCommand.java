package probity.cli.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.argument.PolicyArgument;
import probity.cli.parts.Workspace;
import probity.cli.records.PartedRecords;
import probity.cli.records.Refusal;
import probity.cli.records.Wanted;
import probity.cli.terminal.Failure;
import probity.cli.terminal.JsonText;
import probity.cli.terminal.Progress;
import probity.cli.terminal.Terminal;
import probity.core.derived.Ranking;
import probity.core.explanation.Explainer;
import probity.core.explanation.Explanation;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.result.Standing;
import probity.policy.Admissible;

/// Explains the score of one subject.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explain one subject's score: the lines that add up, the reasons, what would change it.",
        footer = {
            "",
            "Example:",
            "  probity explain programmes/city-green-card/policy.yaml programmes/city-green-card/sample/records.csv \\",
            "      GC-1754 --as-of 2028-06-01",
            "",
            "Exit code 0: done; 2: the policy or the records cannot be used, or there is no such subject.",
        })
public final class ExplainCommand implements Callable<Integer> {

    /// What `--format` takes.
    enum Form {
        text,
        json
    }

    @Parameters(index = "0", paramLabel = "POLICY", description = "A policy file, or a folder of its versions.")
    private @Nullable Path policy;

    @Parameters(index = "1", paramLabel = "RECORDS.csv", description = "The records (docs/reference/records.md).")
    private @Nullable Path records;

    @Parameters(index = "2", paramLabel = "SUBJECT", description = "The subject, as the file writes it.")
    private String subject = "";

    @Option(names = "--as-of", required = true, paramLabel = "DAY", description = "The day judged, as 2027-06-01.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--known-by",
            paramLabel = "DAY",
            description = "Leave out records that arrived later (column `arrived`). Default: all are known.")
    private @Nullable LocalDate knownBy;

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "What if these records were added? A CSV file like it.")
    private @Nullable Path with;

    @Option(
            names = "--without",
            paramLabel = "ID",
            description = "What if this record were not there? May be repeated.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Form format = Form.text;

    @Override
    public Integer call() throws IOException {
        if (policy == null || records == null || asOf == null) {
            throw Failure.unusable("Name a policy, a file of records, a subject and --as-of DAY.");
        }
        Admissible compiled = PolicyArgument.admissible(policy);
        Answer answer = answer(compiled.policy(), new Wanted(records, asOf, knownBy, null, true));
        if (format == Form.json) {
            tellJson(compiled, answer);
        } else {
            tellText(compiled, answer);
        }
        return 0;
    }

    /// @param before how the subject stands as it is, where another question was asked
    /// @param place null where the policy declares no percentile
    private record Answer(
            Explanation explanation,
            Standing before,
            @Nullable PlaceText place) {}

    private Answer answer(Policy compiled, Wanted wanted) throws IOException {
        try (Workspace workspace = new Workspace();
                Progress progress = new Progress(Terminal.err(), Terminal.isErrWatched())) {
            PartedRecords read = PartedRecords.read(compiled, wanted, workspace, progress);
            Refusal.ifAny(wanted.records(), read.bad(), "Mend the file.");
            SubjectRecords.Found found = SubjectRecords.of(read, subject, wanted.records());
            List<CreditRecord> real = found.records();
            List<CreditRecord> asked = SubjectRecords.without(real, without);
            if (with != null) {
                asked = SubjectRecords.with(compiled, asked, subject, with);
            }
            Explainer explainer = new Explainer(compiled);
            RecordList list = new RecordList(asked);
            Explanation explanation = explainer.explain(list, wanted.asOf());
            Standing standing = explanation.evaluation().standing();
            Standing before = asked == real
                    ? standing
                    : explainer
                            .explain(new RecordList(real), wanted.asOf())
                            .evaluation()
                            .standing();
            Ranking ranking = Ranking.of(compiled, wanted.asOf());
            return new Answer(
                    explanation,
                    before,
                    ranking == null
                            ? null
                            : PlaceText.of(ranking, ranking.of(list, standing), found.others(), progress));
        }
    }

    private boolean isWhatIf() {
        return with != null || !without.isEmpty();
    }

    private String known() {
        return knownBy == null ? "with all records of the file known" : "as known by " + knownBy;
    }

    private void tellText(Admissible compiled, Answer answer) {
        Explanation explanation = answer.explanation();
        Standing before = answer.before();
        PolicyVersion version = explanation.evaluation().version();
        Words words = new Words(compiled.policy().types(), version);
        List<String> lines = new ArrayList<>();
        lines.add(version.heading().title().bindingText() + ", version " + version.number() + ", in force from "
                + version.inForce());
        lines.add("Subject " + subject + " as of " + asOf + ", " + known());
        lines.add("Policy SHA-256 " + compiled.hash());
        lines.add("Judged by guard " + compiled.judgement().guardVersion() + ", rules SHA-256 "
                + compiled.judgement().ruleHash());
        if (explanation.evaluation().judged().isBefore(version.inForce())) {
            lines.add("This is before the first version of the policy; nothing counts yet.");
        }
        if (isWhatIf()) {
            lines.add("What if: " + whatIf());
            lines.add("As it is: score " + words.number(before.score())
                    + (before.band().isEmpty() ? "" : ", band " + before.band()));
        }
        lines.add("");
        lines.add("Score " + words.number(explanation.evaluation().standing().score()));
        lines.addAll(ExplanationText.of(compiled.policy(), explanation));
        if (answer.place() != null) {
            lines.addAll(answer.place().lines());
        }
        lines.forEach(Terminal.out()::println);
    }

    private String whatIf() {
        List<String> parts = new ArrayList<>();
        if (with != null) {
            parts.add("with the records of " + with);
        }
        if (!without.isEmpty()) {
            parts.add("without " + String.join(", ", without));
        }
        return String.join(", ", parts);
    }

    private void tellJson(Admissible compiled, Answer answer) {
        Explanation explanation = answer.explanation();
        Standing before = answer.before();
        PolicyVersion version = explanation.evaluation().version();
        Map<String, @Nullable Object> all = ExplanationJson.map(
                "programme",
                compiled.programme(),
                "version",
                version.number(),
                "policy-sha-256",
                compiled.hash(),
                "guard",
                ExplanationJson.map(
                        "version",
                        compiled.judgement().guardVersion(),
                        "rules-sha-256",
                        compiled.judgement().ruleHash()),
                "subject",
                subject,
                "as-of",
                asOf,
                "known-by",
                knownBy);
        if (isWhatIf()) {
            all.put("what-if", whatIf());
            all.put(
                    "as-it-is",
                    ExplanationJson.map(
                            "score",
                            java.math.BigDecimal.valueOf(
                                    before.score(), version.scale().decimals()),
                            "band",
                            before.band(),
                            "lists",
                            before.lists()));
        }
        all.putAll(ExplanationJson.of(compiled.policy(), explanation));
        if (answer.place() != null) {
            all.put("percentile", answer.place().json());
        }
        Terminal.out().print(JsonText.of(all));
    }
}
