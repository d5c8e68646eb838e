package probity.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.cli.Probity.file;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.cli.Probity;
import probity.ledger.export.ExportWriter;

class LedgerCommandsTest {

    private static final String ADDRESS = "/api/programmes/city-green-card/ledger/";

    @TempDir
    private Path folder;

    @Test
    void anExportIsVerifiedAndAChangedByteIsFoundWithItsEntry() throws IOException, InterruptedException {
        SmallLedger ledger = new SmallLedger(40);
        String key = file(folder, "log.pub", ledger.publicKey());
        Path export = folder.resolve("export");
        ExportWriter.write(ledger, export);
        Probity verified = Probity.run("ledger", "verify", "--export", export.toString(), "--key", key);
        assertThat(verified.out())
                .contains("Verified: 40 entries of harbour.example/city-green-card.\n")
                .contains("Payloads: 40 present, 0 erased, 0 not shown here.\n");
        assertThat(verified.code()).isZero();

        Path payloads = export.resolve("payloads");
        List<String> lines = Files.readAllLines(payloads);
        lines.set(17, lines.get(17).replace("s-17", "s-18"));
        Files.write(payloads, lines);
        Probity changed = Probity.run("ledger", "verify", "--export", export.toString(), "--key", key);
        assertThat(changed.out())
                .startsWith("payloads, entry 17 [payload_differs]: ")
                .endsWith("Not verified: 1 finding.\n");
        assertThat(changed.code()).isEqualTo(1);
    }

    @Test
    void aServedLedgerIsVerifiedAndCopiedPageByPage() throws IOException, InterruptedException {
        SmallLedger ledger = new SmallLedger(23);
        String key = file(folder, "log.pub", ledger.publicKey());
        HttpServer server = serve(ledger);
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + ADDRESS;
            Probity verified = Probity.run("ledger", "verify", "--url", url, "--key", key);
            assertThat(verified.err()).isEmpty();
            assertThat(verified.out())
                    .contains("Verified: 23 entries of ")
                    .contains("Payloads: 1 present, 0 erased, 22 not shown here.");
            Path copy = folder.resolve("copy");
            Probity exported = Probity.run(
                    Map.of("PROBITY_OPERATOR_PASSWORD", "secret"),
                    List.of(),
                    "ledger",
                    "export",
                    "--url",
                    url,
                    "--out",
                    copy.toString());
            assertThat(exported.code()).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("payloads"))))
                    .isEqualTo("rw-------");
            assertThat(Probity.run("ledger", "verify", "--export", copy.toString(), "--key", key)
                            .out())
                    .contains("Payloads: 23 present");
            Probity again = Probity.run("ledger", "export", "--url", url, "--out", copy.toString());
            assertThat(again.err()).contains("is not empty.");
            Probity wrong = Probity.run("ledger", "verify", "--url", url + "no/such", "--key", key);
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.err()).contains("answers with status 404.");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer serve(SmallLedger ledger) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(ADDRESS, exchange -> answer(exchange, ledger));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, SmallLedger ledger) throws IOException {
        String part = exchange.getRequestURI().getPath().substring(ADDRESS.length());
        Map<String, String> query = new HashMap<>();
        String asked = exchange.getRequestURI().getQuery();
        for (String pair : (asked == null ? "" : asked).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        boolean known = !part.startsWith("no/");
        byte[] body = known ? ledger.served(part, query) : new byte[0];
        exchange.sendResponseHeaders(known ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException, InterruptedException {
        String key = file(folder, "log.pub", new SmallLedger(1).publicKey());
        Probity nobody = Probity.run("ledger", "verify", "--url", "http://localhost:9/ledger", "--key", key);
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("Nobody answers at http://localhost:9/ledger/.");
        Probity noKey = Probity.run("ledger", "verify", "--export", folder.toString(), "--key", file(folder, "k", "x"));
        assertThat(noKey.err()).contains("This is not a public key of a log.");
        assertThat(Probity.run("ledger", "verify", "--key", key).code()).isEqualTo(2);
        Probity unfinished = Probity.run("ledger", "verify", "--export", folder.toString(), "--key", key);
        assertThat(unfinished.out()).contains("[export_incomplete]");
        assertThat(unfinished.code()).isEqualTo(1);
    }
}
