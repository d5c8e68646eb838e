package probity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.text.Text;
import probity.policy.Compilation.Compiled;
import probity.policy.diagnostic.DiagnosticText;

class VersionChainTest {

    private static final String FIRST = """
            probity: 1
            programme: reading
            title: Reading
            subjects: {kind: company}
            context: CIVIC
            time-zone: UTC
            version: 1
            in-force: 2027-01-01
            score: {start: 0}
            sources: {library: {kind: VERIFIED}}
            articles:
              - id: "1"
                title: Loans
                text: A loan gives a point.
                records: {loan: {from: library, fields: {pages: {type: integer, min: 1, max: 500}}}}
                rules: [{id: loan, on: loan, points: 1, at-most: [3 per day, 20 per rolling 30 days], lasts: 1 year 6 months}]
            """;

    private static final String SECOND = FIRST.replace("version: 1", "version: 2")
            .replace("2027-01-01", "2028-01-01")
            .replace("max: 500}}", "max: 900}, kind: {type: one-of, values: [book, film], optional: true}}")
            .replace("points: 1", "points: \"has(record.kind) && record.kind == 'film' ? 2 : 1\"");

    private static Compiled compile(List<PolicyFile> files) {
        Compilation compilation = PolicyCompiler.compile(files);
        assertThat(DiagnosticText.of(compilation.diagnostics())).isEmpty();
        return (Compiled) compilation;
    }

    private static PolicyFile file(String name, String text) {
        return new PolicyFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void versionsAreOrderedByTheDayTheyComeIntoForceWhateverTheirFilesAreCalled() {
        Compiled compiled = compile(List.of(file("a.yaml", SECOND), file("b.yaml", FIRST)));
        Policy policy = ((Admissible) compiled.policy()).policy();

        assertThat(policy.versions()).extracting(PolicyVersion::number).containsExactly(1, 2);
        assertThat(policy.inForceOn(LocalDate.of(2027, 12, 31)).number()).isEqualTo(1);
    }

    @Test
    void aLaterVersionMayWidenARangeAndAddAnOptionalField() {
        Compiled compiled = compile(List.of(file("1.yaml", FIRST), file("2.yaml", SECOND)));
        RecordType loan = ((Admissible) compiled.policy()).policy().types().getFirst();

        assertThat(loan.fields())
                .containsExactly(
                        new Field("pages", new FieldType.WholeNumber(1, 900), false, Text.of("en", "pages")),
                        new Field("kind", new FieldType.OneOf(List.of("book", "film")), true, Text.of("en", "kind")));
    }

    @Test
    void theHashIsThatOfTheFilesOneAfterTheOtherInTheOrderOfTheirDays() throws Exception {
        Compiled compiled = compile(List.of(file("a.yaml", SECOND), file("b.yaml", FIRST)));

        byte[] both = (FIRST + SECOND).getBytes(StandardCharsets.UTF_8);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        assertThat(compiled.policy().hash()).isEqualTo(expected);
    }

    @Test
    void theSameFilesGiveEqualPoliciesEachTime() {
        Policy once = ((Admissible) compile(List.of(file("1.yaml", FIRST))).policy()).policy();
        Policy again = ((Admissible) compile(List.of(file("1.yaml", FIRST))).policy()).policy();

        assertThat(once).isEqualTo(again);
    }
}
