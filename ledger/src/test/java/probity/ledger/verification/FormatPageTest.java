package probity.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import probity.ledger.entry.EntryFault;
import probity.ledger.entry.EntryKind;
import probity.ledger.json.JsonFault;

/// The format page names every code there is, with the numbers of the kinds.
final class FormatPageTest {
    @Test
    void everyKindStandsInThePageWithItsNumber() throws IOException {
        for (EntryKind kind : EntryKind.values()) {
            String corrects = kind.corrects() ? "required" : "empty";
            assertThat(page()).contains("| " + kind.number() + " | `" + kind.code() + "` | " + corrects + " |");
        }
    }

    @Test
    void everyFindingStandsInThePageAndNoOther() throws IOException {
        String page = page();
        String table = page.substring(page.indexOf("### Findings"), page.indexOf("A finding about one entry"));
        List<String> told = new ArrayList<>();
        table.lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> told.add(line.substring(3, line.indexOf('`', 3))));
        assertThat(told)
                .containsExactlyElementsOf(
                        Stream.of(FindingCode.values()).map(FindingCode::code).toList());
    }

    @Test
    void everyRefusalOfAnEntryOrAPayloadStandsInThePage() throws IOException {
        String page = page();
        Stream.of(EntryFault.values()).forEach(fault -> assertThat(page).contains("| `" + fault.code() + "` |"));
        Stream.of(JsonFault.values()).forEach(fault -> assertThat(page).contains("`payload_" + fault.code() + "`"));
    }

    private static String page() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("probity.root", "..")).resolve("docs/reference/ledger-format.md"));
    }
}
