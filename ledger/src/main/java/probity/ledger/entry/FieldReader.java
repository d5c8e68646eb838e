package probity.ledger.entry;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.digest.StrictUtf8;

/// Reads one field after the other and stops at the first that is wrong.
final class FieldReader {
    private final byte[] bytes;
    private int next;
    /// Where the field that was read last begins.
    private int at;

    FieldReader(byte[] bytes) {
        this.bytes = bytes;
    }

    void version(int expected) {
        if (bytes.length == 0) {
            throw stop(EntryFault.TRUNCATED, "There are no bytes.");
        }
        if (bytes[0] != expected) {
            throw stop(EntryFault.UNKNOWN_VERSION, "Version " + (bytes[0] & 0xff) + " is not known here.");
        }
        next = 1;
    }

    EntryKind kind() {
        int number = fixed("kind", 1)[0] & 0xff;
        EntryKind kind = EntryKind.ofNumber(number);
        if (kind == null) {
            throw stop(EntryFault.UNKNOWN_KIND, "No kind of entry has the number " + number + ".");
        }
        return kind;
    }

    String programme() {
        String programme = name("programme", Position.MOST_PROGRAMME_BYTES);
        if (programme.isEmpty() || programme.indexOf('/') >= 0) {
            throw stop(EntryFault.BAD_NAME, "The programme is empty or has a `/`.");
        }
        return programme;
    }

    String name(String what, int mostBytes) {
        byte[] content = content(what);
        if (content.length > mostBytes) {
            throw stop(
                    EntryFault.BAD_LENGTH,
                    "The " + what + " has " + content.length + " bytes, more than " + mostBytes + ".");
        }
        String name = StrictUtf8.decode(content);
        if (name == null) {
            throw stop(EntryFault.BAD_UTF8, "The " + what + " is not well-formed UTF-8.");
        }
        if (!EntryText.fault(name, mostBytes).isEmpty()) {
            throw stop(EntryFault.BAD_NAME, "The " + what + " has a control character.");
        }
        return name;
    }

    long number(String what, long most) {
        long value = ByteBuffer.wrap(fixed(what, Long.BYTES)).getLong();
        if (value < 0 || value > most) {
            throw stop(EntryFault.OUT_OF_RANGE, "The " + what + " is negative or too large.");
        }
        return value;
    }

    Digest digest(String what) {
        return Digest.of(fixed(what, Digest.LENGTH));
    }

    @Nullable
    Digest optionalDigest(String what) {
        return isEmpty(what) ? null : digest(what);
    }

    @Nullable
    Long corrects(EntryKind kind, long sequence) {
        Long corrects = isEmpty("corrects") ? null : Long.valueOf(number("corrects", Long.MAX_VALUE));
        boolean fits = kind.corrects() ? corrects != null && corrects < sequence : corrects == null;
        if (!fits) {
            throw stop(
                    EntryFault.BAD_CORRECTS,
                    "Entry " + sequence + " of kind " + kind.code() + " cannot correct "
                            + (corrects == null ? "nothing." : "entry " + corrects + "."));
        }
        return corrects;
    }

    void opening(EntryKind kind, long sequence) {
        if ((sequence == 0) != (kind == EntryKind.PROGRAMME_OPENED)) {
            at = 1;
            throw stop(EntryFault.BAD_OPENING, "Entry 0, and no other, opens the programme.");
        }
    }

    void end() {
        if (next != bytes.length) {
            at = next;
            throw stop(EntryFault.TRAILING_BYTES, "There are " + (bytes.length - next) + " bytes too many.");
        }
    }

    private boolean isEmpty(String what) {
        boolean empty = next + 2 <= bytes.length && bytes[next] == 0 && bytes[next + 1] == 0;
        if (empty) {
            fixed(what, 0);
        }
        return empty;
    }

    private byte[] fixed(String what, int length) {
        byte[] content = content(what);
        if (content.length != length) {
            throw stop(EntryFault.BAD_LENGTH, "The " + what + " has " + content.length + " bytes, not " + length + ".");
        }
        return content;
    }

    private byte[] content(String what) {
        at = next;
        if (next + 2 > bytes.length) {
            throw stop(EntryFault.TRUNCATED, "The bytes end before the " + what + ".");
        }
        int length = ((bytes[next] & 0xff) << 8) | (bytes[next + 1] & 0xff);
        if (next + 2 + length > bytes.length) {
            throw stop(EntryFault.TRUNCATED, "The bytes end inside the " + what + ".");
        }
        next += 2 + length;
        return Arrays.copyOfRange(bytes, next - length, next);
    }

    private Stop stop(EntryFault fault, String sentence) {
        return new Stop(fault, at, sentence);
    }

    /// Leaves the reading; never leaves this package.
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        final EntryFault fault;
        final int at;
        final String sentence;

        Stop(EntryFault fault, int at, String sentence) {
            super(sentence, null, false, false);
            this.fault = fault;
            this.at = at;
            this.sentence = sentence;
        }
    }
}
