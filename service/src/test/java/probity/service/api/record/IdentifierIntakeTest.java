package probity.service.api.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.service.activation.World;
import probity.service.intake.FileDigest;
import probity.service.intake.Intake;
import probity.service.intake.RowRefused;
import probity.service.intake.UploadProgress;
import probity.service.intake.UploadStore;
import probity.service.intake.Uploads;
import probity.service.problem.Problem;
import probity.service.programme.ServiceMode;

/// A register of companies takes records about companies, whichever way they come.
class IdentifierIntakeTest {
    private static final String COMPANY = "91999900100079190L";
    private static final String PILOT = "91350100M0001TGQXM";
    private static final String MISTYPED = "91999900100079190M";
    private static final String SOLE_TRADER = "92340603MA2UK0ME1G";
    private static final String RESIDENT = "999999200002290019";
    private static final List<String> ALL = List.of(COMPANY, PILOT, MISTYPED, SOLE_TRADER, RESIDENT);

    @TempDir
    private Path folder;

    private World world;
    private Intake intake;

    @BeforeEach
    void begin() {
        world = new World(folder, "company-register", ServiceMode.SERVE);
        intake = new Intake(world.logs);
    }

    @AfterEach
    void end() {
        world.close();
    }

    private static String json(String subject) {
        return "{\"id\":\"r-" + ALL.indexOf(subject) + "\",\"subject\":\"" + subject
                + "\",\"type\":\"promise-kept\",\"date\":\"2026-05-01\",\"fields\":{\"permit\":\"P1\"}}";
    }

    @Test
    void recordsOfABatchAreAnsweredEach() throws IOException {
        RecordBatch batch = new RecordBatch(world.served());
        for (String subject : ALL) {
            batch.add(new ObjectMapper().readTree(json(subject)));
        }
        List<Answer> answers = batch.commit(intake, Duration.ofSeconds(10));
        assertThat(answers)
                .extracting(Answer::outcome)
                .containsExactly("stands", "stands", "refused", "refused", "refused");
        assertThat(answers.stream().flatMap(answer -> answer.places().stream()))
                .extracting(Problem.Place::at, Problem.Place::code)
                .containsExactly(
                        tuple("subject", "identifier_invalid"),
                        tuple("subject", "identifier_of_person"),
                        tuple("subject", "identifier_of_person"));
        assertThat(new ObjectMapper().writeValueAsString(answers))
                .contains("Compare it with the certificate of registration.")
                .doesNotContain(SOLE_TRADER, RESIDENT);
        assertThat(known()).containsExactlyInAnyOrder(COMPANY, PILOT);
    }

    @Test
    void aStreamRefusesTheSame() throws IOException {
        String lines = ALL.stream().map(one -> json(one) + "\n").collect(Collectors.joining());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NdjsonIntake(world::served, intake)
                .run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("identifier_invalid", "identifier_of_person")
                .doesNotContain(SOLE_TRADER, RESIDENT);
        assertThat(known()).containsExactlyInAnyOrder(COMPANY, PILOT);
    }

    @Test
    void aFileIsRefusedForThemAndTakenWithoutThem() throws IOException {
        String rows = ALL.stream()
                .map(one -> "r-" + ALL.indexOf(one) + "," + one + ",promise-kept,2026-05-01,P1\n")
                .collect(Collectors.joining("", "id,subject,type,date,permit\n", ""));
        Path file = Files.writeString(folder.resolve("records.csv"), rows);
        assertThat(take(file, false)).isInstanceOfSatisfying(Uploads.Refused.class, refused -> {
            assertThat(refused.rows())
                    .extracting(RowRefused::code)
                    .containsExactly("identifier_invalid", "identifier_of_person", "identifier_of_person");
            assertThat(refused.toString()).doesNotContain(SOLE_TRADER, RESIDENT);
        });
        assertThat(known()).isEmpty();
        assertThat(take(file, true)).isInstanceOfSatisfying(Uploads.Taken.class, taken -> assertThat(
                        taken.upload().accepted())
                .isEqualTo(2));
        assertThat(known()).containsExactlyInAnyOrder(COMPANY, PILOT);
    }

    /// The subjects of whom the ledger holds records.
    private List<String> known() {
        return world.ledger.subjects(world.programme, "", "", 10);
    }

    private Uploads.Taking take(Path file, boolean skipBad) throws IOException {
        return new Uploads(intake, new UploadStore(world.sql, world.clock, world.ledger, intake))
                .take(
                        world.served(),
                        new Uploads.Offer(file, "records.csv", FileDigest.of(file), skipBad, "test"),
                        new UploadProgress(Files.size(file)));
    }
}
