package probity.policy.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import probity.core.policy.Policy;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;

/// Rows about subjects whose identifiers are not those of the policy's scheme.
class SubjectNumbersTest {

    private static final String POLICY = """
            probity: 1
            programme: harbour
            title: Harbour
            subjects: {SUBJECTS, basis: {statute: "Act 1"}}
            context: SAFETY
            time-zone: UTC
            operator: {name: Port, contact: register@port.example, authority: Ombudsman}
            version: NUMBER
            in-force: 202NUMBER-01-01
            score: {start: 100, floor: 0, better: higher}
            sources: {office: {name: Office, kind: VERIFIED}}
            articles:
              - id: "1"
                title: Fines
                text: A fine takes 5 points.
                records:
                  fine: {from: office, category: REG.PENALTY, gravity: 2}
                rules:
                  - {id: fine, on: fine, points: -5}
            """;

    private static final String RESIDENT = "999999200002290019";

    private static Policy policy(String... subjects) {
        List<PolicyFile> files = new ArrayList<>();
        for (String one : subjects) {
            String number = Integer.toString(files.size() + 1);
            files.add(new PolicyFile(
                    number + ".yaml",
                    POLICY.replace("SUBJECTS", one).replace("NUMBER", number).getBytes(StandardCharsets.UTF_8)));
        }
        Compilation.Compiled compiled = (Compilation.Compiled) PolicyCompiler.compile(files);
        return ((Admissible) compiled.policy()).policy();
    }

    /// What becomes of a row about each subject: a code, `taken`, or `legacy`.
    private static List<String> judged(Policy policy, String... subjects) throws IOException {
        String text = Arrays.stream(subjects)
                .map(subject -> subject + "," + subject.length() + ",fine,2027-03-01\n")
                .collect(Collectors.joining("", "subject,id,type,date\n", ""));
        List<String> judged = new ArrayList<>();
        try (RecordsReader reader = open(policy, text)) {
            while (reader.next()) {
                BadRow bad = reader.bad();
                judged.add(bad != null ? bad.problem().code() : reader.row().isLegacy() ? "legacy" : "taken");
            }
        }
        return judged;
    }

    private static RecordsReader open(Policy policy, String text) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return ((RecordsReader.Opened) RecordsReader.open(policy, bytes)).reader();
    }

    @Test
    void unifiedCodesAreChecked() throws IOException {
        assertThat(judged(
                        policy("kind: company, identifier: uscc"),
                        "919999001000000087",
                        "919999001000000088",
                        "91350100M0001TGQXM",
                        "919999001000000087",
                        "92340603MA2UK0ME1G",
                        RESIDENT,
                        "Harbour Ltd",
                        "Håfen"))
                .containsExactly(
                        "taken",
                        "identifier_invalid",
                        "legacy",
                        "taken",
                        "identifier_of_person",
                        "identifier_of_person",
                        "identifier_invalid",
                        "identifier_invalid");
    }

    @Test
    void publicBodiesAreCheckedLikeCompanies() throws IOException {
        assertThat(judged(policy("kind: public-body, identifier: lei"), "HARB0000000010000050", "HARB0000000010000051"))
                .containsExactly("taken", "identifier_invalid");
    }

    @Test
    void underASchemeOfWhichNothingIsKnownOnlyPersonsNumbersAreRefused() throws IOException {
        for (String scheme : List.of("kind: company, identifier: \"national:kvk\"", "kind: company")) {
            assertThat(judged(policy(scheme), "12345678", "92340603MA2UK0ME1G", RESIDENT))
                    .containsExactly("taken", "taken", "identifier_of_person");
        }
    }

    @Test
    void identifiersOfNaturalPersonsAreNotJudged() throws IOException {
        String text = "id,subject,type,date,ticket\nr1," + RESIDENT + ",fine,2027-03-01,T1\n";
        try (RecordsReader reader = open(Visits.POLICY, text)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.bad()).isNull();
        }
    }

    @Test
    void whereVersionsDeclareTwoSchemesANumberOfEitherIsTakenAndAPersonsOfNeither() throws IOException {
        Policy both = policy("kind: company, identifier: uscc", "kind: company, identifier: lei");
        assertThat(judged(
                        both,
                        "919999001000000087",
                        "HARB0000000010000050",
                        "91350100M0001TGQXM",
                        "HARB0000000010000051",
                        "92340603MA2UK0ME1G"))
                .containsExactly("taken", "taken", "legacy", "identifier_invalid", "identifier_of_person");
    }

    @Test
    void theReasonSaysWhatIsWrongAndWhatToDoAndNeverTheNumber() throws IOException {
        Policy policy = policy("kind: company, identifier: uscc");
        String text = Stream.of("919999001000000088", "91999900100000O087", "92340603MA2UK0ME1G", RESIDENT)
                .map(subject -> subject.substring(14) + "," + subject + ",fine,2027-03-01\n")
                .collect(Collectors.joining("", "id,subject,type,date\n", ""));
        List<String> reasons = new ArrayList<>();
        try (RecordsReader reader = open(policy, text)) {
            while (reader.next()) {
                BadRow bad = reader.bad();
                reasons.add(bad == null ? "taken" : bad.reason());
            }
        }
        assertThat(reasons)
                .containsExactly(
                        "`subject` is no unified social credit code: the check character at its end does not fit the "
                                + "others, so something is mistyped. Compare it with the certificate of registration",
                        "`subject` is no unified social credit code: character 15 is not one of the digits and the "
                                + "capital letters without I, O, S, V and Z. Write it as the certificate of "
                                + "registration does",
                        "`subject` is the number of a natural person: codes that begin with 92 are those of sole "
                                + "traders. This programme is about legal persons only; do not send records about "
                                + "natural persons",
                        "`subject` is the number of a natural person: it passes the check of residents' identity "
                                + "numbers and holds a day of birth. This programme is about legal persons only; do "
                                + "not send records about natural persons");
    }
}
