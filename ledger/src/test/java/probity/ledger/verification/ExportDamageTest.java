package probity.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.ledger.commitment.Disclosure;
import probity.ledger.export.ExportReader;
import probity.ledger.export.ExportWriter;
import probity.ledger.merkle.LeafRange;
import probity.ledger.merkle.NodeId;
import probity.ledger.reading.Reading;

/// One changed byte anywhere in an export is found, and the finding names the entry it belongs to, or the file.
final class ExportDamageTest {
    @TempDir
    Path folder;

    private Path export = Path.of("");
    private TestLedger ledger = new TestLedger();

    @BeforeEach
    void export() throws IOException {
        exportOf(18);
    }

    private void exportOf(int size) throws IOException {
        ledger = TestLedger.ofSize(size);
        export = folder.resolve("export-" + size);
        ExportWriter.write(ledger, export);
    }

    @Test
    void anExportVerifiesAndIsTheLedgerByteForByte() throws IOException {
        assertThat(verify()).isEqualTo(LedgerVerification.verify(ledger, ledger.keys.getFirst()));
        assertThat(verify()).isInstanceOf(VerificationResult.Verified.class);
        ExportReader reader = ((Reading.Read<ExportReader>) ExportReader.open(export)).value();
        ExportWriter.write(reader, folder.resolve("copy"));
        try (Stream<Path> files = Files.walk(export)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("copy").resolve(export.relativize(file).toString());
                assertThat(copy).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void everyChangedByteOfASmallExportIsFoundWhereItIs() throws IOException {
        for (Path file : files()) {
            changeBytes(file, 1);
        }
    }

    @Test
    void changedBytesAllOverALargerExportAreFoundWhereTheyAre() throws IOException {
        exportOf(300);
        for (Path file : files()) {
            // A prime, so that every place in an entry and in a line comes up.
            changeBytes(file, 307);
        }
    }

    @Test
    void everyTruncationOfEveryFileIsFound() throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            int step = Math.max(1, bytes.length / 60);
            for (int length = 0; length < bytes.length; length += step) {
                cut(file, bytes, length);
            }
            cut(file, bytes, bytes.length - 1);
        }
    }

    private void cut(Path file, byte[] bytes, int length) throws IOException {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertThat(findings(file + " cut to " + length))
                .as("%s cut to %s", file, length)
                .anyMatch(finding -> finding.part() == partOf(file));
        Files.write(file, bytes);
    }

    @Test
    void somethingBehindTheEndOfAnyFileIsFound() throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (String tail : List.of("\n", "x", "x\n", "\0\0", "0".repeat(700))) {
                Files.writeString(file, tail, StandardOpenOption.APPEND);
                assertThat(findings(file + " with a tail")).anyMatch(finding -> finding.part() == partOf(file));
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void aMissingFileIsFoundAndNamed() throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(findings("without " + file))
                    .anyMatch(finding -> finding.part() == partOf(file)
                            || (finding.code() == FindingCode.EXPORT_INCOMPLETE
                                    && finding.sentence()
                                            .contains(file.getFileName().toString())));
            Files.write(file, bytes);
        }
    }

    @Test
    void swappedAndRepeatedPayloadLinesAreFound() throws IOException {
        Path file = export.resolve("payloads");
        List<String> lines = Files.readAllLines(file);
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 8, 15);
        Files.write(file, swapped);
        long one = sequenceOf(lines.get(8));
        long other = sequenceOf(lines.get(15));
        assertThat(findings("swapped"))
                .extracting(Finding::entries)
                .contains(new LeafRange(one, one + 1), new LeafRange(other, other + 1));
        List<String> repeated = new ArrayList<>(lines);
        repeated.add(9, lines.get(8));
        Files.write(file, repeated);
        assertThat(findings("repeated")).extracting(Finding::code).containsExactly(FindingCode.PAYLOAD_OUT_OF_PLACE);
    }

    private static long sequenceOf(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        return ((Reading.Read<Disclosure>) Disclosure.read(bytes)).value().sequence();
    }

    private void changeBytes(Path file, int step) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        NavigableMap<Integer, Long> entryStarts = entryStarts(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int at = 0; at < bytes.length; at += step) {
                // One bit, another one at each place; every eighth place becomes a line break instead.
                byte changed = at % 8 == 7 && bytes[at] != '\n' ? (byte) '\n' : (byte) (bytes[at] ^ 1 << at % 8);
                channel.write(ByteBuffer.wrap(new byte[] {changed}), at);
                String where = "byte " + at + " of " + export.relativize(file);
                List<Finding> findings = findings(where);
                channel.write(ByteBuffer.wrap(new byte[] {bytes[at]}), at);
                if (entryStarts.isEmpty()) {
                    assertNames(file, at, findings, where);
                } else {
                    assertNamesEntry(entryStarts.floorEntry(at).getValue(), bytes[at] == '\n', findings, where);
                }
            }
        }
        assertThat(verify()).isInstanceOf(VerificationResult.Verified.class);
    }

    /// The entry is named, and no other is accused. A broken line break joins two lines, so that both lose
    /// their payload.
    private void assertNamesEntry(long sequence, boolean joinsLines, List<Finding> findings, String where) {
        List<Long> named = findings.stream()
                .map(Finding::entries)
                .filter(Objects::nonNull)
                .flatMap(range -> LongStream.range(range.from(), range.to()).boxed())
                .distinct()
                .toList();
        Long next = joinsLines ? ledger.payloads.higherKey(sequence) : null;
        List<Long> allowed = next == null ? List.of(sequence) : List.of(sequence, next);
        assertThat(named).as(where + " " + findings).contains(sequence).isSubsetOf(allowed);
    }

    private void assertNames(Path file, int at, List<Finding> findings, String where) {
        assertThat(findings).as(where).extracting(Finding::part).containsOnly(partOf(file));
        if (partOf(file) == LedgerPart.HASHES) {
            int level = Integer.parseInt(file.getFileName().toString());
            LeafRange below = new NodeId(level, at / 32).leaves();
            assertThat(findings).as(where).extracting(Finding::entries).containsExactly(below);
        }
    }

    /// Which entry the bytes from each place on belong to; empty for files that are not in pieces.
    private NavigableMap<Integer, Long> entryStarts(Path file) {
        NavigableMap<Integer, Long> starts = new TreeMap<>();
        int at = 0;
        if (partOf(file) == LedgerPart.ENTRIES) {
            for (int i = 0; i < ledger.entries.size(); i++) {
                starts.put(at, (long) i);
                at += 2 + ledger.entries.get(i).length;
            }
        } else if (partOf(file) == LedgerPart.PAYLOADS) {
            for (Disclosure disclosure : ledger.payloads.values()) {
                starts.put(at, disclosure.sequence());
                at += disclosure.line().length;
            }
        }
        return starts;
    }

    private LedgerPart partOf(Path file) {
        String first = export.relativize(file).getName(0).toString();
        return LedgerPart.valueOf(first.toUpperCase(Locale.ROOT));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(export)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<Finding> findings(String where) throws IOException {
        return switch (verify()) {
            case VerificationResult.Failed failed -> failed.findings();
            case VerificationResult.Verified verified -> fail(where + " was not found: " + verified);
        };
    }

    private VerificationResult verify() throws IOException {
        return LedgerVerification.verifyExport(export, ledger.keys.getFirst());
    }
}
