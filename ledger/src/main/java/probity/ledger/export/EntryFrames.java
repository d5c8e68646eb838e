package probity.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import probity.ledger.entry.Entry;
import probity.ledger.entry.EntryCodec;
import probity.ledger.reader.Cursor;

/// Entries out of a stream of bytes in which each has its length in two bytes before it.
///
/// One damaged length must not hide the entries behind it. Where a length leads to no frame and the fields of the entry
/// do, the piece is given with its two length bytes before it: that is no entry, and so the damage is found there and
/// nowhere else. Where neither leads to a frame, all the rest of the file is one piece.
public final class EntryFrames implements Cursor {
    private static final int PREFIX = 2;
    private static final int WINDOW = 2 * (PREFIX + EntryCodec.MOST_BYTES);

    private final InputStream in;

    /// @param in a stream that can be marked
    public EntryFrames(InputStream in) {
        this.in = in;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        in.mark(WINDOW);
        byte[] window = in.readNBytes(WINDOW);
        in.reset();
        if (window.length == 0) {
            return null;
        }
        int said = length(window, 0);
        int extent = EntryCodec.extent(window, PREFIX);
        if (said == extent || leadsToFrame(window, said)) {
            return Arrays.copyOfRange(in.readNBytes(PREFIX + said), PREFIX, PREFIX + said);
        }
        return leadsToFrame(window, extent) ? in.readNBytes(PREFIX + extent) : in.readAllBytes();
    }

    /// Whether, after that many bytes, the file ends or a frame begins whose length is that of its fields.
    private static boolean leadsToFrame(byte[] window, int length) {
        int next = PREFIX + length;
        if (length < 1 || length > EntryCodec.MOST_BYTES || next > window.length) {
            return false;
        }
        boolean ends = next == window.length && window.length < WINDOW;
        int following = length(window, next);
        return ends
                || (following > 0
                        && following == EntryCodec.extent(window, next + PREFIX)
                        && window[next + PREFIX] == Entry.VERSION);
    }

    private static int length(byte[] window, int at) {
        return at + PREFIX > window.length ? -2 : ((window[at] & 0xff) << 8) | (window[at + 1] & 0xff);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
