package probity.cli.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Terminal;
import probity.ledger.export.ExportWriter;

/// Copies a served ledger into a folder.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Copy a served ledger into a folder, byte for byte and without judging it.",
        footer = {
            "",
            "Example:",
            "  probity ledger export --url http://localhost:8080/api/programmes/restaurant-hygiene/ledger \\",
            "      --out copy",
            "",
            "Exit code 0: done; 2: it could not be read or written.",
        })
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "The ledger: …/api/programmes/ID/ledger")
    private URI url = URI.create("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A folder that is new or empty.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (ServedLedger served = new ServedLedger(url)) {
            ExportWriter.write(served, out);
        } catch (DirectoryNotEmptyException e) {
            throw Failure.unusable("The folder " + out + " is not empty.", "Name one that is new.");
        }
        Terminal.out().println("Written to " + out + ".");
        return 0;
    }
}
