package probity.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;

/// A file far larger than the memory, its subjects mixed: scored within little memory, or refused whole, or left
/// without a trace when interrupted. The same run with 1 GB and 1,500 MB: docs/reference/records.md.
class LargeFileTest {

    private static final String POLICY = "programmes/stack-exchange-2018/policy.yaml";
    private static final int SUBJECTS = 300_000;
    private static final int ROWS = 1_250_000;
    private static final List<String> SMALL = List.of("-Xmx96m");

    @TempDir
    private static Path shared;

    private static Path records = Path.of("");

    @TempDir
    private Path folder;

    /// Accepted answers count 15 points each, without limit, so that the sum of all scores is known.
    @BeforeAll
    static void write() throws IOException {
        Path file = shared.resolve("records.csv");
        Random random = new Random(7);
        LocalDate first = LocalDate.of(2018, 1, 1);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("id,subject,type,date,wiki,amount\n");
            for (int row = 0; row < ROWS; row++) {
                writer.write("r" + row + ",member-" + random.nextInt(SUBJECTS) + ",answer-accepted,"
                        + first.plusDays(random.nextInt(200)) + ",false,\n");
            }
        }
        assertThat(Files.size(file)).isGreaterThan(58_000_000);
        records = file;
    }

    private String[] arguments(Path records, Path out) {
        return new String[] {"score", POLICY, records.toString(), "--as-of", "2018-09-02", "--out", out.toString()};
    }

    @Test
    void aFileOfManyTimesTheHeapIsScored() throws IOException, InterruptedException {
        Path out = folder.resolve("out.csv");
        Probity answer = Probity.run(temporary(), SMALL, arguments(records, out));
        assertThat(answer.err()).contains("1,250,000 rows read, ");
        assertThat(answer.code()).isZero();
        List<String> lines = Files.readAllLines(out);
        List<String> subjects =
                lines.stream().skip(1).map(LargeFileTest::subject).toList();
        assertThat(subjects).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(SUBJECTS * 9 / 10);
        long sum = lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[1]))
                .sum();
        assertThat(sum).isEqualTo(15L * ROWS + subjects.size());
        assertNothingLeft();
    }

    /// A quarter of the file in half the heap: both policies are asked, so that each row costs twice.
    @Test
    void twoPoliciesAreHeldAgainstAFileWithinTheHeap() throws IOException, InterruptedException {
        int rows = ROWS / 4;
        Path some = folder.resolve("some.csv");
        try (Stream<String> lines = Files.lines(records)) {
            Files.write(some, lines.limit(rows + 1L).toList());
        }
        Path newer = folder.resolve("newer.yaml");
        String policy = Files.readString(Probity.ROOT.resolve(POLICY));
        assertThat(policy).contains("points: 15");
        Files.writeString(newer, policy.replace("points: 15", "points: 16"));
        Path out = folder.resolve("out.csv");
        Probity answer = Probity.run(
                temporary(),
                List.of("-Xmx48m"),
                "policy",
                "diff",
                POLICY,
                newer.toString(),
                "--records",
                some.toString(),
                "--as-of",
                "2018-09-02",
                "--out",
                out.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(1);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.stream().skip(1).map(LargeFileTest::subject).toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(SUBJECTS / 2);
        assertThat(lines.stream()
                        .skip(1)
                        .mapToLong(line -> Long.parseLong(line.split(",", -1)[3]))
                        .sum())
                .isEqualTo(rows);
        assertNothingLeft();
    }

    private static String subject(String line) {
        return line.substring(0, line.indexOf(','));
    }

    @Test
    void oneIdTakenTwiceAtTheOtherEndOfTheFileRefusesItWhole() throws IOException, InterruptedException {
        Path out = folder.resolve("out.csv");
        Path twice = Files.copy(records, folder.resolve("twice.csv"));
        Files.writeString(twice, "r0,member-1,answer-accepted,2018-03-01,false,\n", StandardOpenOption.APPEND);
        Probity answer = Probity.run(temporary(), SMALL, arguments(twice, out));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("line 1250002: `id` `r0` stands already on line 2.");
        assertThat(out).doesNotExist();
        assertNothingLeft();
    }

    @Test
    void anInterruptedRunLeavesNothingBehind() throws IOException, InterruptedException {
        Path out = folder.resolve("out.csv");
        Process process = Probity.start(temporary(), SMALL, arguments(records, out));
        Path temporary = folder.resolve("temporary");
        Awaitility.await().until(() -> process.isAlive() && !isEmpty(temporary));
        // What Ctrl-C sends.
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(out).doesNotExist();
        assertNothingLeft();
    }

    private Map<String, String> temporary() throws IOException {
        return Map.of(
                "TMPDIR", Files.createDirectories(folder.resolve("temporary")).toString());
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.findAny().isEmpty();
        }
    }

    private void assertNothingLeft() throws IOException {
        assertThat(isEmpty(folder.resolve("temporary"))).isTrue();
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
