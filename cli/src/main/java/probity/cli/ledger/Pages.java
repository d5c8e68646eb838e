package probity.cli.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import probity.cli.terminal.Failure;

/// The parts of a served ledger, by HTTP.
final class Pages implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private static final String OPERATOR = "operator";

    private final String ledger;
    private final String password = OperatorPassword.given();
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

    /// Whether the operator's password was given.
    boolean areForOperator() {
        return !password.isEmpty();
    }

    byte[] get(String part) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(part))).timeout(PATIENCE);
        if (areForOperator()) {
            byte[] pair = (OPERATOR + ":" + password).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == UNAUTHORIZED) {
                throw Failure.unusable(
                        "The service does not take the operator's password.",
                        "Correct PROBITY_OPERATOR_PASSWORD, or leave it out to verify without payloads.");
            }
            if (response.statusCode() != OK) {
                throw Failure.unusable(
                        address(part) + " answers with status " + response.statusCode() + ".",
                        "Check the address: …/api/programmes/ID/ledger");
            }
            return response.body();
        } catch (ConnectException e) {
            throw Failure.unusable(
                    "Nobody answers at " + ledger + ".", "Check the address, and that the service runs.");
        } catch (HttpTimeoutException e) {
            throw Failure.unusable(address(part) + " did not answer within " + PATIENCE.toSeconds() + " s.");
        } catch (IOException e) {
            throw Failure.unusable("The connection to " + address(part) + " broke: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unusable("Interrupted while " + address(part) + " was read.");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
