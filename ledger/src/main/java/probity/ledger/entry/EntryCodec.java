package probity.ledger.entry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;

/// Writes and reads the canonical bytes of an entry (`docs/reference/ledger-format.md`, "Entry").
///
/// A version byte, then nine fields, each with its length in two bytes before it. Numbers have a fixed length and are
/// big-endian, so that a value has one spelling only. Reading is strict: what it accepts, writing gives back.
public final class EntryCodec {
    /// No entry has more bytes.
    public static final int MOST_BYTES =
            1 + 9 * 2 + 1 + Position.MOST_PROGRAMME_BYTES + 8 + 8 + 2 * Provenance.MOST_BYTES + 2 * Digest.LENGTH + 8;

    private EntryCodec() {}

    /// The canonical bytes.
    public static byte[] encode(Entry entry) {
        ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);
        out.put((byte) Entry.VERSION);
        field(out, new byte[] {(byte) entry.kind().number()});
        field(out, utf8(entry.position().programme()));
        field(out, number(entry.sequence()));
        field(out, number(entry.position().received().toEpochMilli()));
        field(out, utf8(entry.provenance().sourceId()));
        field(out, utf8(entry.provenance().sourceKeyId()));
        field(out, optional(entry.provenance().signatureDigest()));
        field(out, entry.commitment().bytes());
        Long corrects = entry.corrects();
        field(out, corrects == null ? new byte[0] : number(corrects));
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /// Reads canonical bytes.
    public static EntryReading decode(byte[] bytes) {
        FieldReader in = new FieldReader(bytes);
        try {
            return new EntryReading.Read(read(in));
        } catch (FieldReader.Stop stop) {
            return new EntryReading.Refused(stop.fault, stop.at, stop.sentence);
        }
    }

    /// How many bytes the entry that begins at `bytes[from]` has by the lengths of its fields, whatever they
    /// hold; −1 when they lead beyond the end, or beyond [#MOST_BYTES]. For readers that must find their way
    /// past damage.
    public static int extent(byte[] bytes, int from) {
        int next = from + 1;
        for (int field = 0; field < 9; field++) {
            if (next + 2 > bytes.length) {
                return -1;
            }
            next += 2 + (((bytes[next] & 0xff) << 8) | (bytes[next + 1] & 0xff));
        }
        return next <= bytes.length && next - from <= MOST_BYTES ? next - from : -1;
    }

    private static Entry read(FieldReader in) {
        in.version(Entry.VERSION);
        EntryKind kind = in.kind();
        String programme = in.programme();
        long sequence = in.number("sequence", Long.MAX_VALUE);
        Instant received = Instant.ofEpochMilli(in.number("received", Position.LATEST.toEpochMilli()));
        Provenance provenance = new Provenance(
                in.name("source id", Provenance.MOST_BYTES),
                in.name("source key id", Provenance.MOST_BYTES),
                in.optionalDigest("signature digest"));
        Digest commitment = in.digest("commitment");
        Long corrects = in.corrects(kind, sequence);
        in.end();
        in.opening(kind, sequence);
        return new Entry(new Position(programme, sequence, received), new Act(kind, corrects), provenance, commitment);
    }

    private static void field(ByteBuffer out, byte[] content) {
        out.putShort((short) content.length).put(content);
    }

    private static byte[] utf8(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] optional(@Nullable Digest digest) {
        return digest == null ? new byte[0] : digest.bytes();
    }
}
