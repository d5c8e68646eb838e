package probity.cli.ledger;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import probity.cli.terminal.Failure;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.export.EntryFrames;
import probity.ledger.merkle.NodeId;
import probity.ledger.note.SignedNote;
import probity.ledger.reader.Cursor;
import probity.ledger.reader.LedgerReader;
import probity.ledger.reading.Reading;

/// Reads a ledger that a service serves, page by page, as of the checkpoint that it served first.
///
/// To the public a service shows the ledger's own statements only; to its operator all payloads.
final class ServedLedger implements LedgerReader, Closeable {

    private static final int PAGE = 10_000;

    private final Pages pages;
    private byte @Nullable [] checkpoint;

    ServedLedger(URI ledger) {
        this.pages = new Pages(ledger);
    }

    @Override
    public byte[] checkpoint() throws IOException {
        byte[] known = checkpoint;
        if (known == null) {
            known = pages.get("checkpoint");
            checkpoint = known;
        }
        return known;
    }

    /// How many entries the checkpoint covers.
    private long size() throws IOException {
        if (SignedNote.read(checkpoint()) instanceof Reading.Read<SignedNote>(SignedNote note)
                && Checkpoint.read(note) instanceof Reading.Read<Checkpoint>(Checkpoint read)) {
            return read.size();
        }
        throw Failure.unusable(
                "What " + pages.address("checkpoint") + " gives is no checkpoint.",
                "Name the address of a ledger: …/api/programmes/ID/ledger");
    }

    @Override
    public byte[] keys() throws IOException {
        return pages.get("keys");
    }

    @Override
    public Cursor entries() throws IOException {
        long size = size();
        return new EntryFrames(new BufferedInputStream(new PagedStream(
                from -> {
                    long most = Math.min(PAGE, size - from);
                    return most <= 0 ? new byte[0] : pages.get("entries?from=" + from + "&most=" + most);
                },
                PAGE)));
    }

    @Override
    public Cursor payloads() throws IOException {
        return new PayloadPages(pages, showsAllPayloads() ? "payloads" : "statements", size());
    }

    @Override
    public byte[] hashes(NodeId first, int most) throws IOException {
        // Of the level's complete nodes, those that the checkpoint covers.
        long left = (size() >>> first.level()) - first.index();
        long asked = Math.min(Math.min(most, PAGE), left);
        return asked <= 0
                ? new byte[0]
                : pages.get("hashes/" + first.level() + "?from=" + first.index() + "&most=" + asked);
    }

    @Override
    public boolean showsAllPayloads() {
        return pages.areForOperator();
    }

    @Override
    public void close() {
        pages.close();
    }

    /// The lines of payloads, up to the checkpoint's size.
    private static final class PayloadPages implements Cursor {

        private static final String SEQUENCE = "\"sequence\":";

        private final Pages pages;
        private final String part;
        private final long size;
        private byte[] page = {};
        private int at;
        private long next;
        private boolean ended;

        PayloadPages(Pages pages, String part, long size) {
            this.pages = pages;
            this.part = part;
            this.size = size;
        }

        @Override
        public byte @Nullable [] next() throws IOException {
            if (at == page.length && !ended) {
                page = pages.get(part + "?from=" + next + "&most=" + PAGE);
                at = 0;
                ended = page.length == 0;
            }
            if (ended) {
                return null;
            }
            int end = at;
            while (end < page.length && page[end] != '\n') {
                end++;
            }
            byte[] line = Arrays.copyOfRange(page, at, Math.min(page.length, end + 1));
            at = Math.min(page.length, end + 1);
            next = Math.max(next + 1, sequence(line) + 1);
            ended = next > size;
            return ended ? null : line;
        }

        /// The sequence a line states, or -1 for a line without one: verification says what is wrong with it.
        private static long sequence(byte[] line) {
            String text = new String(line, StandardCharsets.UTF_8).strip();
            int begin = text.lastIndexOf(SEQUENCE) + SEQUENCE.length();
            String digits = text.endsWith("}") && begin < text.length() ? text.substring(begin, text.length() - 1) : "";
            return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
        }

        @Override
        public void close() {
            // Each page was read whole.
        }
    }
}
