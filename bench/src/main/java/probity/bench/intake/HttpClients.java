package probity.bench.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Clients of the service's API, each with a connection of its own that stays open.
///
/// HTTP/1.1 by hand: a client that costs more than the server would be the thing measured.
final class HttpClients implements Load.Door {
    private final int port;
    private final String token;

    HttpClients(int port, String token) {
        this.port = port;
        this.token = token;
    }

    @Override
    public Load.Client open(int n) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new Connection(socket, token);
    }

    private static final class Connection implements Load.Client {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final String head;
        private final StringBuilder body = new StringBuilder();
        private final StringBuilder line = new StringBuilder();

        Connection(Socket socket, String token) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            this.out = socket.getOutputStream();
            this.head = "POST /api/programmes/intake-benchmark/records HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: ";
        }

        @Override
        public void send(long first, int count) throws IOException {
            body.setLength(0);
            if (count > 1) {
                body.append('[');
            }
            for (long i = first; i < first + count; i++) {
                if (i > first) {
                    body.append(',');
                }
                Arrival.of(i).writeTo(body);
            }
            if (count > 1) {
                body.append(']');
            }
            out.write((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            String answer = read();
            int stand = 0;
            for (int at = answer.indexOf("\"stands\""); at >= 0; at = answer.indexOf("\"stands\"", at + 1)) {
                stand++;
            }
            if (stand != count) {
                throw new IllegalStateException("not all of " + count + " records stand: " + answer);
            }
        }

        private String read() throws IOException {
            String status = line();
            int length = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                }
                chunked |= lower.startsWith("transfer-encoding:");
            }
            String body = chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (!status.startsWith("HTTP/1.1 20")) {
                throw new IOException(status + " " + body);
            }
            return body;
        }

        /// The body of an answer in chunks (RFC 9112, 7.1), without trailers.
        private String chunks() throws IOException {
            StringBuilder all = new StringBuilder();
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                all.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line();
            }
            line();
            return all.toString();
        }

        private int chunkSize() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String line() throws IOException {
            line.setLength(0);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the service closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
