package probity.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EntryVectorsTest {
    static Stream<Arguments> accepted() throws IOException {
        return vectors(false);
    }

    static Stream<Arguments> refused() throws IOException {
        return vectors(true);
    }

    private static Stream<Arguments> vectors(boolean refused) throws IOException {
        return EntryVectors.load().all().stream()
                .filter(vector -> vector.containsKey("refused") == refused)
                .map(vector -> Arguments.of(vector.get("vector"), vector));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void anEntryHasTheBytesAndTheLeafOfItsVector(String name, Map<String, String> vector) {
        Entry entry = EntryVectors.entry(vector);
        assertThat(entry.canonical()).as(name).isEqualTo(EntryVectors.bytes(vector));
        assertThat(entry.leaf().hex()).as(name).isEqualTo(vector.get("leaf"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void theBytesOfAVectorAreReadAsItsEntry(String name, Map<String, String> vector) {
        assertThat(EntryCodec.decode(EntryVectors.bytes(vector)))
                .as(name)
                .isEqualTo(new EntryReading.Read(EntryVectors.entry(vector)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void wrongBytesAreRefusedWithTheCodeOfTheirVector(String name, Map<String, String> vector) {
        assertThat(EntryCodec.decode(EntryVectors.bytes(vector)))
                .as(name)
                .isInstanceOfSatisfying(EntryReading.Refused.class, refused -> {
                    assertThat(refused.fault().code()).isEqualTo(vector.get("refused"));
                    assertThat(refused.sentence()).endsWith(".");
                });
    }

    @Test
    void everyKindAndEveryFaultHasAVector() throws IOException {
        assertThat(EntryVectors.load().all())
                .extracting(vector -> vector.get("kind"))
                .contains(Stream.of(EntryKind.values()).map(EntryKind::code).toArray(String[]::new));
        assertThat(EntryVectors.load().all())
                .extracting(vector -> vector.get("refused"))
                .contains(Stream.of(EntryFault.values()).map(EntryFault::code).toArray(String[]::new));
    }

    @Test
    void theFormatPageShowsExactlyTheseVectors() throws IOException {
        String page = Files.readString(EntryVectors.root().resolve("docs/reference/ledger-format.md"));
        String begin = "<!-- entry-1.txt -->\n```text\n";
        int from = page.indexOf(begin) + begin.length();
        String shown = page.substring(from, page.indexOf("```", from));
        assertThat(shown.strip()).isEqualTo(Files.readString(EntryVectors.FILE).strip());
    }
}
