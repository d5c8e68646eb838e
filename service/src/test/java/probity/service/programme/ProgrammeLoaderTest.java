package probity.service.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.core.policy.PolicyVersion;
import probity.policy.PolicyFile;
import probity.service.intake.FileDigest;

class ProgrammeLoaderTest {
    private static final Path SHIPPED = Path.of(System.getProperty("probity.root"), "programmes");

    @TempDir
    private Path folder;

    @Test
    void serveTakesProgrammesAboutCompaniesOnly() {
        Programmes programmes = ProgrammeLoader.load(SHIPPED, ServiceMode.SERVE);
        assertThat(programmes.served()).containsKey("restaurant-hygiene").doesNotContainKey("city-green-card");
        assertThat(programmes.all()).allMatch(one -> one.state() == ProgrammeState.ACTIVE);
        assertThat(programmes.refused())
                .filteredOn(one -> one.name().equals("city-green-card"))
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("members_need_consent"));
    }

    @Test
    void demoShowsProgrammesAboutMembersInStateSample() {
        Programmes programmes = ProgrammeLoader.load(SHIPPED, ServiceMode.DEMO);
        assertThat(programmes.find("city-green-card").state()).isEqualTo(ProgrammeState.SAMPLE);
        assertThat(programmes.find("restaurant-hygiene").state()).isEqualTo(ProgrammeState.ACTIVE);
    }

    @Test
    void aFolderOfVersionsIsOneProgramme() {
        Programmes programmes = ProgrammeLoader.load(SHIPPED, ServiceMode.DEMO);
        assertThat(programmes.find("stack-exchange").core().versions())
                .extracting(PolicyVersion::number)
                .containsExactly(1, 2);
        assertThat(programmes.find("stack-exchange").files())
                .extracting(PolicyFile::name)
                .containsExactly("2018.yaml", "2019.yaml");
    }

    /// Nobody has to guess where a folder went.
    @Test
    void everyShippedFolderIsServedOrNamedWithTheReason() throws IOException {
        Programmes programmes = ProgrammeLoader.load(SHIPPED, ServiceMode.DEMO);
        try (Stream<Path> folders = Files.list(SHIPPED)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).sorted())
                    .allMatch(name -> programmes.find(name) != null
                            || programmes.refused().stream()
                                    .anyMatch(one -> one.name().equals(name)));
        }
        assertThat(programmes.refused())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.verdict()).as(one.name()).isNotNull());
    }

    @Test
    void aSampleIsJudgedOnTheDayOfItsLastRecord() {
        Programmes programmes = ProgrammeLoader.load(SHIPPED, ServiceMode.DEMO);
        assertThat(programmes.find("city-green-card").sampleDay()).isEqualTo("2028-06-22");
        assertThat(programmes.find("stack-exchange-2018").sampleDay()).isEqualTo("2018-09-02");
    }

    @Test
    void everyShippedSampleHasTheDigestItIsListedWith() {
        Programmes programmes = ProgrammeLoader.load(SHIPPED, ServiceMode.DEMO);
        assertThat(programmes.all())
                .isNotEmpty()
                .allSatisfy(programme -> programme.samples().forEach((digest, file) -> {
                    try {
                        assertThat(FileDigest.of(file)).as(file.toString()).isEqualTo(digest);
                    } catch (IOException missing) {
                        throw new AssertionError(file + " is listed and not there", missing);
                    }
                }));
    }

    /// They come as cases, for `policy test` alone: nothing that serves records takes them in.
    @Test
    void theInventedPeopleOfARefusedProgrammeAreServedInNoMode() throws IOException {
        try (Stream<Path> folders = Files.list(SHIPPED)) {
            List<String> refused = folders.filter(one -> Files.exists(one.resolve("sample/people.yaml")))
                    .map(one -> one.getFileName().toString())
                    .toList();
            assertThat(refused).hasSizeGreaterThanOrEqualTo(20);
            for (ServiceMode mode : ServiceMode.values()) {
                Programmes programmes = ProgrammeLoader.load(SHIPPED, mode);
                assertThat(programmes.served()).doesNotContainKeys(refused.toArray(String[]::new));
                assertThat(programmes.all())
                        .flatMap(one -> one.samples().values())
                        .allMatch(sample -> sample.endsWith("sample/records.csv"));
            }
        }
    }

    @Test
    void anUnreadablePolicyIsNamedAndTheOthersAreServed() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("broken")).resolve("policy.yaml"), "probity: [");
        Path good = Files.createDirectory(folder.resolve("good"));
        Files.copy(SHIPPED.resolve("restaurant-hygiene/policy.yaml"), good.resolve("policy.yaml"));
        Path twin = Files.createDirectory(folder.resolve("twin"));
        Files.copy(SHIPPED.resolve("restaurant-hygiene/policy.yaml"), twin.resolve("policy.yaml"));
        Programmes programmes = ProgrammeLoader.load(folder, ServiceMode.SERVE);
        assertThat(programmes.served()).containsOnlyKeys("restaurant-hygiene");
        assertThat(programmes.refused())
                .extracting(ProgrammeRefused::code)
                .containsExactly("policy_unreadable", "programme_twice");
    }

    @Test
    void aPolicyAboutPersonsThatTheGuardRefusesIsServedInNoModeAndTheFindingIsSaid() throws IOException {
        String card = Files.readString(SHIPPED.resolve("city-green-card/policy.yaml"));
        Path bad = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(bad.resolve("policy.yaml"), card.replace("CIV.VOLUNTEER", "POL.OPINION"));
        for (ServiceMode mode : ServiceMode.values()) {
            Programmes programmes = ProgrammeLoader.load(folder, mode);
            assertThat(programmes.served()).isEmpty();
            assertThat(programmes.refused()).singleElement().satisfies(one -> {
                assertThat(one.code()).isEqualTo("policy_synthetic_only");
                assertThat(one.reason()).contains("CAT-1", "POL.OPINION");
                assertThat(one.line())
                        .isEqualTo(
                                "Not served: bad [policy_synthetic_only] The guard has one reason against it; the page"
                                        + " /refused/bad and `probity policy check` name them.");
            });
        }
    }

    @Test
    void aMissingFolderIsATrouble() {
        assertThatThrownBy(() -> ProgrammeLoader.load(folder.resolve("none"), ServiceMode.SERVE))
                .hasMessageContaining("programmes_missing");
    }
}
