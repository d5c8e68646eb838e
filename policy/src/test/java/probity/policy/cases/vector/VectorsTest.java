package probity.policy.cases.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.policy.diagnostic.Diagnostic;

class VectorsTest {

    private static final Path ROOT = Path.of(System.getProperty("probity.root"));
    private static final Path FILES = ROOT.resolve("conformance");
    private static final int ALL_BYTES = 3_000_000;
    private static final Schema SCHEMA = schema();

    @TempDir
    private Path folder;

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(ROOT.resolve("docs/reference/conformance-vectors-1.schema.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Path> programmes() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("programmes"))) {
            return folders.filter(one -> Files.isDirectory(one.resolve("cases")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void theVectorsOfAProgrammeAreUpToDateFitTheSchemaAndPassFromTheFileAlone(Path programme) throws IOException {
        VectorMaking making = VectorMaking.of(programme);
        assertThat(making).isInstanceOf(VectorMaking.Made.class);
        VectorMaking.Made made = (VectorMaking.Made) making;
        Path file = FILES.resolve(made.programme() + ".json");
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is stale: ./probity policy vectors programmes/* --out conformance", file)
                .isEqualTo(made.text());

        assertThat(SCHEMA.validate(made.text(), InputFormat.JSON)).isEmpty();

        // Somewhere else, so that nothing beside the file can help.
        VectorRun run = VectorRun.of(Files.copy(file, folder.resolve("alone.json")));
        assertThat(run).isInstanceOf(VectorRun.Ran.class);
        assertThat(((VectorRun.Ran) run).results())
                .hasSize(made.vectors())
                .allSatisfy(one -> assertThat(one.passed()).as(one.text()).isTrue());
    }

    @Test
    void everyFileBelongsToAProgrammeAndAllOfThemStaySmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(FILES)) {
            List<Path> all = files.toList();
            assertThat(all).hasSameSizeAs(programmes());
            for (Path file : all) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(ALL_BYTES);
    }

    @Test
    void aResultThatDiffersFailsMemberByMember() throws IOException {
        Path wrong = changed("\"score\": 180,", "\"score\": 181,");
        VectorRun run = VectorRun.of(wrong);

        assertThat(run).isInstanceOf(VectorRun.Ran.class);
        List<VectorResult> failed = ((VectorRun.Ran) run)
                .results().stream().filter(one -> !one.passed()).toList();
        assertThat(failed).singleElement().satisfies(one -> assertThat(one.text())
                .isEqualTo("""
                FAILED  volunteering counts, a late return costs nothing and proposes a pause
                  - score: 181
                  + score: 180
                """));
    }

    @Test
    void anotherOrderOfMembersAndZerosBehindThePointAreTheSame() throws IOException {
        Path same = changed("\"score\": 180,\n        \"band\": \"basic\",", "\"band\": \"basic\", \"score\": 180.0,");
        assertThat(VectorRun.of(same)).isInstanceOfSatisfying(VectorRun.Ran.class, ran -> assertThat(ran.results())
                .allMatch(VectorResult::passed));
    }

    @Test
    void whatIsNoFileOfVectorsIsSaidWithItsPlace() throws IOException {
        assertThat(sentences(folder.resolve("nowhere.json")))
                .containsExactly("There is no such file that can be read.");
        assertThat(sentences(Files.writeString(folder.resolve("list.json"), "[1, 2]")))
                .isNotEmpty();
        assertThat(sentences(changed("\"as-of\": \"2027-06-01\"", "\"as-off\": \"2027-06-01\"")))
                .anyMatch(sentence -> sentence.contains("`as-off`"));
        assertThat(sentences(changed("\"type\": \"volunteering\"", "\"type\": \"volunteerin\"")))
                .anyMatch(sentence -> sentence.contains("`volunteerin`"));
        assertThat(sentences(changed("\"on\": \"volunteering\"", "\"on\": \"volunteerin\"")))
                .anyMatch(sentence -> sentence.contains("`volunteerin`"));
    }

    @Test
    void whatCouldNotFailIsNoFileOfVectors() throws IOException {
        assertThat(sentences(changed("\"probity-vectors\": 1,", "\"probity-vectors\": 2,")))
                .containsExactly("`2` is out of range.");
        assertThat(sentences(changed("\"probity-vectors\": 1,", "")))
                .containsExactly("`probity-vectors` is missing in a file of vectors.");
        String empty = "{\"probity-vectors\": 1, \"programme\": \"x\", \"policy\": [], \"vectors\": []}";
        assertThat(sentences(Files.writeString(folder.resolve("empty.json"), empty)))
                .containsExactly(
                        "`policy` is an empty list, so that nothing could fail.",
                        "`vectors` is an empty list, so that nothing could fail.");
    }

    @Test
    void aNumberWithABillionZerosFailsAndFillsNoMemory() throws IOException {
        VectorRun run = VectorRun.of(changed("\"score\": 180,", "\"score\": 1e999999999,"));
        assertThat(run).isInstanceOfSatisfying(VectorRun.Ran.class, ran -> assertThat(ran.results())
                .filteredOn(one -> !one.passed())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("- score: 1E+999999999\n")));
    }

    private Path changed(String what, String instead) throws IOException {
        String card = Files.readString(FILES.resolve("city-green-card.json"));
        assertThat(card).contains(what);
        int at = card.indexOf(what);
        return Files.writeString(
                folder.resolve("changed.json"), card.substring(0, at) + instead + card.substring(at + what.length()));
    }

    private static List<String> sentences(Path file) {
        VectorRun run = VectorRun.of(file);
        assertThat(run).isInstanceOf(VectorRun.Unreadable.class);
        return ((VectorRun.Unreadable) run)
                .diagnostics().stream().map(Diagnostic::sentence).toList();
    }
}
