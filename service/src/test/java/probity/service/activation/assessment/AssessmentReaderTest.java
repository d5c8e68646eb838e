package probity.service.activation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import probity.ledger.digest.Digest;
import probity.service.activation.Assessments;
import probity.service.activation.assessment.AssessmentReading.Fault;

class AssessmentReaderTest {
    private static final String HASH = "0b".repeat(32);
    private static final Schema SCHEMA = schema();

    @Test
    void aWholeAssessmentIsReadWithEverySectionAndItsDigest() {
        byte[] file = Assessments.bytes(form());
        AssessmentFile read = read(file);
        assertThat(read.digest()).isEqualTo(Digest.sha256(file));
        assertThat(read.subject()).isEqualTo(new AssessmentFile.Subject("p", 2, Digest.ofHex(HASH)));
        assertThat(read.texts()).hasSize(13);
        assertThat(read.assessed().closes()).containsExactly("SUB-3");
        assertThat(isValid(form())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void noPartThatPeopleWriteMayStayEmptyOrAsTheFormHasIt(Section section) {
        for (String text : new String[] {"", "  ", section.blank(), section.question(), section.blank() + " "}) {
            ObjectNode form = form();
            ((ObjectNode) form.at("/sections/" + section.key())).put("written", text);
            boolean taken = AssessmentReader.read(Assessments.bytes(form)) instanceof AssessmentReading.Read;
            assertThat(taken).as(section + " `" + text + "`").isEqualTo(!section.byPeople());
        }
    }

    @Test
    void theFormAsItIsDownloadedIsRefusedEverywhereThatPeopleWrite() {
        byte[] form = AssessmentForm.of(new AssessmentForm.Given(
                new AssessmentFile.Subject("p", 2, Digest.ofHex(HASH)),
                Map.of(Section.IDENTITY, "Version 2 of p."),
                new TreeMap<>(Map.of("SUB-3", "Show that the register holds companies only."))));
        List<Fault> faults = faults(form);
        assertThat(faults)
                .extracting(Fault::at)
                .contains(
                        "signed",
                        "authors",
                        "reviewers",
                        "outcome.decision",
                        "outcome.residual-risk",
                        "outcome.review-on",
                        "conditions.SUB-3");
        assertThat(faults)
                .filteredOn(fault ->
                        fault.code().equals("section_as_in_form") && fault.at().startsWith("sections."))
                .hasSize(11);
    }

    @Test
    void schemaAndReaderAgreeOnWhatAFormLooksLike() {
        Map<String, Consumer<ObjectNode>> broken = new TreeMap<>();
        broken.put("no policy", form -> form.remove("policy"));
        broken.put("policy too short", form -> form.put("policy", "0b"));
        broken.put("version text", form -> form.put("version", "2"));
        broken.put("version 0", form -> form.put("version", 0));
        broken.put("unknown member", form -> form.put("mood", "good"));
        broken.put("no authors", form -> form.putArray("authors"));
        broken.put("author a number", form -> form.putArray("authors").add(7));
        broken.put("day as text", form -> form.put("signed", "yesterday"));
        broken.put("section gone", form -> ((ObjectNode) form.get("sections")).remove("risks"));
        broken.put("section unknown", form -> ((ObjectNode) form.get("sections")).putObject("fun"));
        broken.put("section empty", form -> ((ObjectNode) form.at("/sections/views")).put("written", " "));
        broken.put("decision maybe", form -> ((ObjectNode) form.get("outcome")).put("decision", "maybe"));
        broken.put("risk unknown", form -> ((ObjectNode) form.get("outcome")).put("residual-risk", "none"));
        broken.put("other version of the form", form -> form.put("probity-assessment", 2));
        broken.put("condition empty", form -> ((ObjectNode) form.get("conditions")).put("SUB-3", ""));
        broken.put("consultation without day", form -> form.putObject("consultation")
                .put("authority", "DPA"));
        broken.put("answered without answer", form -> form.putObject("consultation")
                .put("authority", "DPA")
                .put("asked", "2027-01-01")
                .put("answered", "2027-01-05"));
        broken.forEach((what, change) -> {
            ObjectNode form = form();
            change.accept(form);
            assertThat(faults(Assessments.bytes(form))).as(what).isNotEmpty();
            assertThat(isValid(form)).as(what).isFalse();
        });
        ObjectNode consulted = form();
        consulted.putObject("consultation").put("authority", "DPA").put("asked", "2027-01-01");
        assertThat(isValid(consulted)).isTrue();
        assertThat(read(Assessments.bytes(consulted)).outcome().consultation()).isNotNull();
    }

    @Test
    void whatASchemaCannotSayIsSaidByTheReader() {
        ObjectNode form = form();
        form.putArray("reviewers").add("A. Visser, legal officer");
        assertThat(faults(Assessments.bytes(form))).extracting(Fault::at).containsExactly("reviewers");
        form = form();
        form.put("signed", "2027-02-30");
        assertThat(faults(Assessments.bytes(form))).extracting(Fault::code).containsExactly("member_invalid");
        assertThat(faults("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)))
                .extracting(Fault::code)
                .containsExactly("json_unreadable");
        assertThat(faults("[]".getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(faults(new byte[AssessmentReader.MOST_BYTES + 1])).hasSize(1);
    }

    private static ObjectNode form() {
        return Assessments.filled(HASH, "p", LocalDate.of(2027, 1, 9));
    }

    private static AssessmentFile read(byte[] file) {
        return switch (AssessmentReader.read(file)) {
            case AssessmentReading.Read read -> read.file();
            case AssessmentReading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    private static List<Fault> faults(byte[] file) {
        return AssessmentReader.read(file) instanceof AssessmentReading.Refused refused ? refused.faults() : List.of();
    }

    private static boolean isValid(ObjectNode form) {
        return SCHEMA.validate(form.toString(), InputFormat.JSON).isEmpty();
    }

    private static Schema schema() {
        try {
            Path file =
                    Path.of(System.getProperty("probity.root", ".."), "docs/reference/impact-assessment-1.schema.json");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file), InputFormat.JSON);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
