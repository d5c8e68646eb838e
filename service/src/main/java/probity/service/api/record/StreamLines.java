package probity.service.api.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import probity.service.problem.ProblemException;

/// The lines of a stream as bytes, none longer than [#MOST_BYTES]: a line is held in memory whole.
final class StreamLines {
    /// A record needs some hundreds.
    static final int MOST_BYTES = 1 << 20;

    private final BufferedInputStream in;
    private long line;

    StreamLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /// Whether reading on would not wait for whoever sends.
    boolean ready() throws IOException {
        return in.available() > 0;
    }

    /// The next line without its end (`\n` or `\r\n`), or null at the end of the stream.
    ///
    /// @throws ProblemException 413 when the line is too long
    byte @Nullable [] next() throws IOException {
        int one = in.read();
        if (one < 0) {
            return null;
        }
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        while (one >= 0 && one != '\n') {
            if (bytes.size() == MOST_BYTES) {
                throw ProblemException.of(
                        413, "line_too_long", "Line " + line + " has more than " + MOST_BYTES + " bytes.");
            }
            if (one != '\r') {
                bytes.write(one);
            }
            one = in.read();
        }
        return bytes.toByteArray();
    }
}
