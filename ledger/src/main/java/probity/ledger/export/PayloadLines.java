package probity.ledger.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Disclosure;
import probity.ledger.reader.Cursor;

/// Lines of a file, each with its line break; a longer line than any payload can have is cut into pieces.
final class PayloadLines implements Cursor {
    private final InputStream in;

    PayloadLines(InputStream in) {
        this.in = in;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        while (c >= 0) {
            line.write(c);
            if (c == '\n' || line.size() > Disclosure.MOST_BYTES) {
                break;
            }
            c = in.read();
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
