package probity.service.api.activation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.ledger.digest.Digest;
import probity.policy.guard.Finding;
import probity.policy.sentence.PolicySentences;
import probity.policy.sentence.Sentence;
import probity.service.activation.Check;
import probity.service.activation.assessment.AssessmentFile;
import probity.service.activation.assessment.AssessmentForm;
import probity.service.activation.assessment.Section;
import probity.service.programme.ServedProgramme;

/// Fills in what the policy itself says in the form of an impact assessment.
public final class AssessmentForms {

    private AssessmentForms() {}

    /// The form for a candidate.
    ///
    /// @param read what reading it gave; its policy may be opened
    public static byte[] of(CandidateDesk.Found found, Check.Read read) {
        PolicyVersion version = Objects.requireNonNull(read.version());
        Map<Section, String> stated = new EnumMap<>(Section.class);
        stated.put(Section.IDENTITY, identity(found.programme(), read, version));
        stated.put(Section.PROCESS, process(version));
        stated.put(Section.DATA_FLOW, flow(read, version));
        stated.put(Section.NECESSITY, rules(read, version));
        stated.put(Section.OVERSIGHT, "A measure is only proposed; a named person decides, on named records.");
        stated.put(
                Section.RESPONSE,
                "Outside the programme: " + version.heading().operator().authority() + ".");
        stated.put(
                Section.LIMITS,
                "The comparison before activation evaluates the records that are there under both versions. It does not"
                        + " foresee how people change what they do.");
        stated.put(
                Section.ANNEX,
                "To reproduce: `probity policy check` and `probity policy diff` on the files whose hash stands above;"
                        + " the comparison is at the version's page, also as CSV.");
        return AssessmentForm.of(new AssessmentForm.Given(
                new AssessmentFile.Subject(
                        found.programme().id(),
                        version.number(),
                        Digest.ofHex(read.policy().hash())),
                stated,
                conditions(read)));
    }

    private static SortedMap<String, String> conditions(Check.Read read) {
        SortedMap<String, String> conditions = new TreeMap<>();
        for (Finding one : read.judgement().findings()) {
            // Publication, two people and this assessment are the steps themselves.
            if (one.atActivation() && !one.rule().matches("GOV-[123]")) {
                conditions.put(one.rule(), one.sentence() + " " + one.cure());
            }
        }
        return conditions;
    }

    private static String identity(ServedProgramme programme, Check.Read read, PolicyVersion version) {
        List<String> changes = Changes.between(programme, read, Locale.ENGLISH);
        String findings = read.judgement().findings().stream()
                .map(one -> one.rule() + " (" + one.law() + "): " + one.sentence())
                .distinct()
                .collect(Collectors.joining(" "));
        return "Version " + version.number() + " of " + programme.id() + ", in force from " + version.inForce()
                + ". Policy " + read.policy().hash() + ". Judged by guard "
                + read.judged().guard() + ", rules "
                + read.judged().rules().hex() + ". What changes: "
                + (changes.isEmpty() ? "nothing." : String.join(" ", changes)) + " Findings: "
                + (findings.isEmpty() ? "none." : findings);
    }

    private static String process(PolicyVersion version) {
        return "Operator: " + version.heading().operator().name() + ". Context: "
                + version.heading().context() + ". Subjects: "
                + version.heading().subjects().kind().name().toLowerCase(Locale.ROOT) + ".";
    }

    private static String flow(Check.Read read, PolicyVersion version) {
        String types = Objects.requireNonNull(read.admissible()).policy().types().stream()
                .map(AssessmentForms::type)
                .collect(Collectors.joining(" "));
        return "Sources: "
                + version.sources().stream()
                        .map(source -> source.name().bindingText() + " (" + source.kind() + ")")
                        .collect(Collectors.joining(", "))
                + ". Records: " + types;
    }

    private static String type(RecordType type) {
        return type.title().bindingText() + " (" + type.classification().category() + "), from "
                + String.join(", ", type.sources()) + ".";
    }

    private static String rules(Check.Read read, PolicyVersion version) {
        PolicySentences sentences =
                new PolicySentences(Objects.requireNonNull(read.admissible()).policy(), version, Locale.ENGLISH);
        return version.articles().stream()
                .map(article -> sentences.under(article.id()).stream()
                        .map(AssessmentForms::text)
                        .collect(Collectors.joining(" ", "Article " + article.id() + ": ", "")))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Sentence sentence) {
        return sentence.pieces().stream().map(Sentence.Piece::text).collect(Collectors.joining());
    }
}
