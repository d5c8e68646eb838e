package probity.cli.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import probity.cli.terminal.Failure;

/// The parts of a served ledger, by HTTP.
final class Pages implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final String ledger;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /// @param ledger the address of the ledger, with or without a slash at its end
    Pages(URI ledger) {
        String text = ledger.toString();
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            throw Failure.unusable(
                    "`" + text + "` is no address of a ledger.",
                    "Write it like http://localhost:8080/api/programmes/ID/ledger");
        }
        this.ledger = text.endsWith("/") ? text : text + "/";
    }

    String address(String part) {
        return ledger + part;
    }

    byte[] get(String part) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(part)))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != OK) {
                throw Failure.unusable(
                        address(part) + " answers with status " + response.statusCode() + ".",
                        "Check the address: …/api/programmes/ID/ledger");
            }
            return response.body();
        } catch (ConnectException e) {
            throw Failure.unusable(
                    "Nobody answers at " + ledger + ".", "Check the address, and that the service runs.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
