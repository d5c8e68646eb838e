package probity.service.activation.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.json.Json;
import probity.ledger.json.JsonReading;
import probity.ledger.json.JsonValue.JsonObject;
import probity.service.activation.assessment.AssessmentFile.Consultation;
import probity.service.activation.assessment.AssessmentFile.Outcome;
import probity.service.activation.assessment.AssessmentFile.Risk;
import probity.service.activation.assessment.AssessmentFile.Signers;
import probity.service.activation.assessment.AssessmentFile.Subject;
import probity.service.activation.assessment.AssessmentFile.Texts;
import probity.service.activation.assessment.AssessmentReading.Fault;

/// Reads an impact assessment. The form is that of the schema; here also what a schema cannot say: that people wrote
/// something of their own.
public final class AssessmentReader {
    /// Most bytes of an assessment: 1 MiB.
    public static final int MOST_BYTES = 1 << 20;

    private static final String HEX = "[0-9a-f]{64}";
    private static final Set<String> HEAD = Set.of(
            "probity-assessment",
            "programme",
            "version",
            "policy",
            "signed",
            "authors",
            "reviewers",
            "sections",
            "outcome",
            "consultation",
            "conditions");

    private final List<Fault> faults = new ArrayList<>();

    private AssessmentReader() {}

    public static AssessmentReading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return refused("It has more than " + MOST_BYTES + " bytes.");
        }
        return switch (Json.readExactly(file)) {
            case JsonReading.Refused no -> refused("At character " + no.at() + ": " + no.sentence());
            case JsonReading.Read(JsonObject object) -> new AssessmentReader().whole(object, Digest.sha256(file));
            case JsonReading.Read _ -> refused("It is not a JSON object.");
        };
    }

    private static AssessmentReading refused(String sentence) {
        return new AssessmentReading.Refused(List.of(new Fault("", "json_unreadable", sentence)));
    }

    private AssessmentReading whole(JsonObject object, Digest digest) {
        Members head = new Members(object, "", faults);
        head.only(HEAD);
        if (head.whole("probity-assessment") > 1) {
            head.fault("probity-assessment", "member_invalid", "This service reads version 1 of the form.");
        }
        Subject subject = new Subject(head.text("programme"), head.whole("version"), policy(head));
        LocalDate signed = head.day("signed");
        Signers signers = new Signers(head.names("authors"), head.names("reviewers"));
        signers.reviewers().stream()
                .filter(signers.authors()::contains)
                .forEach(both -> head.fault("reviewers", "member_invalid", "`" + both + "` is an author too."));
        Map<Section, Texts> texts = sections(head.inside("sections"));
        Outcome outcome = outcome(head);
        SortedMap<String, String> conditions = conditions(head);
        return faults.isEmpty()
                ? new AssessmentReading.Read(
                        new AssessmentFile(digest, subject, signed, signers, texts, outcome, conditions))
                : new AssessmentReading.Refused(faults);
    }

    private static Digest policy(Members head) {
        String hex = head.text("policy");
        if (hex.matches(HEX)) {
            return Digest.ofHex(hex);
        }
        if (!hex.isEmpty()) {
            head.fault("policy", "member_invalid", "Here stands the hash of the policy, 64 hexadecimal digits.");
        }
        return Digest.sha256();
    }

    private Map<Section, Texts> sections(Members sections) {
        sections.only(Stream.of(Section.values()).map(Section::key).collect(Collectors.toSet()));
        Map<Section, Texts> texts = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            Members one = sections.inside(section.key());
            one.only(Set.of("stated", "written"));
            texts.put(section, new Texts(one.optional("stated"), section.byPeople() ? written(one, section) : ""));
        }
        return texts;
    }

    private static String written(Members section, Section which) {
        String written = section.optional("written").strip();
        if (written.isEmpty()) {
            section.fault("written", "section_empty", "Nobody wrote here. " + which.question());
        } else if (plain(written).equals(plain(which.blank())) || plain(written).equals(plain(which.question()))) {
            section.fault("written", "section_as_in_form", "Here still stands what the form says. " + which.question());
        }
        return written;
    }

    private static String plain(String text) {
        return text.replaceAll("\\W+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static Outcome outcome(Members head) {
        Members outcome = head.inside("outcome");
        outcome.only(Set.of("decision", "residual-risk", "review-on"));
        boolean go = outcome.word("decision", List.of("go", "no-go")).equals("go");
        Risk risk = Risk.valueOf(
                outcome.word("residual-risk", List.of("low", "medium", "high")).toUpperCase(Locale.ROOT));
        LocalDate review = outcome.day("review-on");
        return new Outcome(go, risk, review, head.has("consultation") ? consultation(head) : null);
    }

    private static @Nullable Consultation consultation(Members head) {
        Members consultation = head.inside("consultation");
        consultation.only(Set.of("authority", "asked", "answered", "answer"));
        return new Consultation(
                consultation.text("authority"),
                consultation.day("asked"),
                consultation.has("answered") ? consultation.day("answered") : null,
                consultation.has("answered") ? consultation.text("answer") : "");
    }

    private static SortedMap<String, String> conditions(Members head) {
        SortedMap<String, String> conditions = new TreeMap<>();
        if (head.has("conditions")) {
            Members members = head.inside("conditions");
            for (String rule : members.names()) {
                String text = members.text(rule);
                if (text.strip().startsWith("(write here)")) {
                    members.fault(rule, "section_as_in_form", "Here still stands what the form says.");
                }
                conditions.put(rule, text);
            }
        }
        return conditions;
    }
}
