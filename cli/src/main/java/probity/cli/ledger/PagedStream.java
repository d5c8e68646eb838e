package probity.cli.ledger;

import java.io.IOException;
import java.io.InputStream;

/// Pages as one stream; an empty page ends it.
final class PagedStream extends InputStream {

    private final Source source;
    private final int step;
    private byte[] page = {};
    private int at;
    private long from;
    private boolean ended;

    /// Gives the page that begins at a number.
    @FunctionalInterface
    interface Source {
        byte[] page(long from) throws IOException;
    }

    /// @param step how far the next page begins behind the one before
    PagedStream(Source source, int step) {
        this.source = source;
        this.step = step;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? page[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, page.length - at);
        System.arraycopy(page, at, to, offset, count);
        at += count;
        return count;
    }

    private boolean hasMore() throws IOException {
        if (at == page.length && !ended) {
            page = source.page(from);
            at = 0;
            from += step;
            ended = page.length == 0;
        }
        return !ended;
    }
}
