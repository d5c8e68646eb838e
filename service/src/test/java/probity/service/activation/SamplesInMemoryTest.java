package probity.service.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.core.result.Standing;
import probity.service.database.SharedDatabase;
import probity.service.intake.FileDigest;
import probity.service.population.KeptPopulation;
import probity.service.programme.ServedProgramme;
import probity.service.programme.ServiceMode;

/// Every shipped programme with a sample, in one service: everybody stands in memory as the plain evaluation of what
/// the database holds says.
class SamplesInMemoryTest {
    private static final Path PROGRAMMES =
            Path.of(System.getProperty("probity.root", "..")).resolve("programmes");

    /// Of each sample the last records; with `-Dprobity.samples.records=1000000` all.
    private static final int RECORDS = Integer.getInteger("probity.samples.records", 100);

    private static final KeptPopulation.DayMoves UNWRITTEN = new KeptPopulation.DayMoves() {
        @Override
        public void moved(String subject, Standing before, Standing after) {}

        @Override
        public void done(long head, long subjects) {}
    };

    @TempDir
    private Path folder;

    @Test
    void everybodyOfEverySampleStandsAsThePlainEvaluationHasItOnSeveralDays() throws Exception {
        try (World world = new World(folder, SharedDatabase.another("samples"), "")) {
            List<Path> shipped = samples();
            for (Path one : shipped) {
                copy(one, folder.resolve("programmes").resolve(one.getFileName()));
            }
            world.start(ServiceMode.DEMO);
            assertThat(world.programmes.refused()).isEmpty();
            assertThat(world.programmes.all()).hasSameSizeAs(shipped).hasSizeGreaterThan(13);
            Beside beside = new Beside(world);
            for (ServedProgramme programme : world.programmes.all()) {
                world.take(programme, programme.samples().values().iterator().next());
                LocalDate today = programme.usualDay(world.now.get());
                beside.agree(programme, today);
                KeptPopulation all = Objects.requireNonNull(world.populations.of(programme.id()));
                for (int days : new int[] {1, 400}) {
                    assertThat(all.moveTo(today.plusDays(days), UNWRITTEN)).isTrue();
                    beside.agree(programme, today.plusDays(days));
                }
            }
        }
    }

    /// All but those that nobody may be judged by: to compile these too only to hear it would take most of the time.
    private static List<Path> samples() throws IOException {
        List<Path> samples = new ArrayList<>();
        try (Stream<Path> folders = Files.list(PROGRAMMES)) {
            for (Path one : folders.sorted().toList()) {
                if (Files.exists(one.resolve("sample/records.csv"))
                        && !Files.readString(one.resolve("verdict.txt")).contains("refused for natural persons")) {
                    samples.add(one);
                }
            }
        }
        return samples;
    }

    /// The policy, and a sample of which the service knows by its digest, as it would of the whole.
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve("sample"));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path policy : files.filter(
                            one -> one.toString().endsWith(".yaml") && !one.startsWith(from.resolve("cases")))
                    .toList()) {
                Path there = to.resolve(from.relativize(policy).toString());
                Files.createDirectories(there.getParent());
                Files.copy(policy, there);
            }
        }
        List<String> lines = Files.readAllLines(from.resolve("sample/records.csv"));
        lines.subList(1, Math.max(1, lines.size() - RECORDS)).clear();
        Path sample = Files.write(to.resolve("sample/records.csv"), lines);
        Files.writeString(to.resolve("samples.sha256"), FileDigest.of(sample).hex() + "  sample/records.csv\n");
    }
}
