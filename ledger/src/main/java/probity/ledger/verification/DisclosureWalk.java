package probity.ledger.verification;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Disclosure;
import probity.ledger.reader.Cursor;
import probity.ledger.reading.Reading;

/// Finds the payload of one entry after the other in lines that should stand in the order of their sequences. It looks
/// one line ahead, so that one wrong sequence does not push all the others out of place.
final class DisclosureWalk {
    private final Cursor cursor;
    /// How many entries an unreadable line behind the last readable one is taken to have belonged to.
    static final int MOST_BEHIND = 1_000;

    private final Findings findings;
    private final BitSet besideUnreadable = new BitSet();
    private @Nullable Line current;
    private @Nullable Line following;
    private long read;
    private long lastSequence = -1;

    DisclosureWalk(Cursor cursor, Findings findings) throws IOException {
        this.cursor = cursor;
        this.findings = findings;
        this.current = read();
        this.following = read();
    }

    /// The payload shown for this entry, or null. Asked for ascending sequences.
    @Nullable
    Disclosure at(long sequence) throws IOException {
        while (current != null && (current.sequence() < sequence || standsTooEarly(current, sequence))) {
            drop();
        }
        if (current == null || current.sequence() != sequence) {
            return null;
        }
        Disclosure disclosure = current.disclosure();
        advance();
        return disclosure;
    }

    /// Finds what is left over behind the last entry.
    void end() throws IOException {
        while (current != null) {
            drop();
        }
    }

    private boolean standsTooEarly(Line line, long sequence) {
        return line.sequence() > sequence
                && following != null
                && following.sequence() >= sequence
                && following.sequence() <= line.sequence();
    }

    private void drop() throws IOException {
        if (current != null) {
            findings.add(Finding.of(
                    FindingCode.PAYLOAD_OUT_OF_PLACE,
                    LedgerPart.PAYLOADS,
                    "Line " + current.number() + " of the payloads says it is of entry " + current.sequence()
                            + " and does not belong there."));
        }
        advance();
    }

    private void advance() throws IOException {
        current = following;
        following = read();
    }

    /// The entries to which the lines that could not be read may have belonged: those between their neighbours.
    BitSet besideUnreadable() {
        return besideUnreadable;
    }

    private @Nullable Line read() throws IOException {
        boolean unreadable = false;
        for (byte[] bytes = cursor.next(); bytes != null; bytes = cursor.next()) {
            read++;
            switch (Disclosure.read(bytes)) {
                case Reading.Read<Disclosure> yes -> {
                    note(unreadable, yes.value().sequence());
                    lastSequence = yes.value().sequence();
                    return new Line(read, yes.value());
                }
                case Reading.Refused<Disclosure> no -> {
                    unreadable = true;
                    findings.add(Finding.of(
                            FindingCode.PAYLOAD_UNREADABLE,
                            LedgerPart.PAYLOADS,
                            "Line " + read + " of the payloads: " + no.sentence()));
                }
            }
        }
        note(unreadable, lastSequence + MOST_BEHIND);
        return null;
    }

    private void note(boolean unreadable, long next) {
        if (unreadable && next > lastSequence + 1 && next <= Integer.MAX_VALUE) {
            besideUnreadable.set((int) lastSequence + 1, (int) next);
        }
    }

    private record Line(long number, Disclosure disclosure) {
        long sequence() {
            return disclosure.sequence();
        }
    }
}
