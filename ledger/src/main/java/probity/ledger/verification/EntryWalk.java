package probity.ledger.verification;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import probity.ledger.entry.EntryCodec;
import probity.ledger.merkle.LeafRange;
import probity.ledger.reader.Cursor;

/// Walks the places of a log from 0 and finds the piece that belongs in each, although some may be missing,
/// doubled, swapped or damaged. It looks one piece ahead: a piece is skipped, or a gap assumed, only when that
/// makes the next piece fall into its place.
final class EntryWalk {
    private final Cursor cursor;
    private final long size;
    private final Findings findings;
    private @Nullable Piece current;
    private @Nullable Piece following;
    private long next;
    /// Where the gap that was told of last ends.
    private long gapEnd;

    EntryWalk(Cursor cursor, long size, Findings findings) throws IOException {
        this.cursor = cursor;
        this.size = size;
        this.findings = findings;
        this.current = read();
        this.following = read();
    }

    /// The next place, or null behind the last.
    @Nullable
    Place next() throws IOException {
        dropDoubled();
        Piece piece = current;
        if (next == size || piece == null) {
            end();
            return null;
        }
        long place = next++;
        if (piece.says(place)) {
            advance();
            return new Place(place, piece);
        }
        if (leavesGap(piece, place)) {
            if (place >= gapEnd) {
                gapEnd = piece.sequence();
                missing(place, gapEnd);
            }
            return new Place(place, null);
        }
        misplaced(piece, place);
        advance();
        return new Place(place, piece);
    }

    private void dropDoubled() throws IOException {
        while (current != null && following != null && standsBefore(current, following) && next < size) {
            findings.add(Finding.at(
                    FindingCode.ENTRY_UNEXPECTED,
                    LedgerPart.ENTRIES,
                    next,
                    "Before entry " + next + " stands something that does not belong there."));
            advance();
        }
    }

    /// Whether a piece stands before the one that belongs here; two neighbours that changed places are not that.
    private boolean standsBefore(Piece piece, Piece behind) {
        return !piece.says(next) && !piece.says(next + 1) && behind.says(next);
    }

    private boolean leavesGap(Piece piece, long place) {
        if (piece.sequence() <= place || piece.sequence() >= size) {
            return false;
        }
        return following == null ? piece.sequence() == size - 1 : following.says(piece.sequence() + 1);
    }

    private void misplaced(Piece piece, long place) {
        if (piece.entry() == null) {
            findings.add(Finding.at(
                    FindingCode.ENTRY_UNREADABLE,
                    LedgerPart.ENTRIES,
                    place,
                    "The bytes of entry " + place + " are no entry. " + piece.fault()));
        } else {
            findings.add(Finding.at(
                    FindingCode.ENTRY_OUT_OF_PLACE,
                    LedgerPart.ENTRIES,
                    place,
                    "In the place of entry " + place + " stands one that says it is " + piece.sequence() + "."));
        }
    }

    private void end() {
        if (next < size && size != Long.MAX_VALUE) {
            missing(next, size);
        }
        if (current != null) {
            findings.add(Finding.at(
                    FindingCode.ENTRY_UNEXPECTED,
                    LedgerPart.ENTRIES,
                    next,
                    "Behind the last entry that the checkpoint covers stands more."));
        }
    }

    private void missing(long from, long to) {
        String which = to - from == 1 ? "Entry " + from + " is" : "Entries " + from + " to " + (to - 1) + " are";
        findings.add(new Finding(
                FindingCode.ENTRY_MISSING, LedgerPart.ENTRIES, new LeafRange(from, to), which + " missing."));
    }

    private void advance() throws IOException {
        current = following;
        following = read();
    }

    private @Nullable Piece read() throws IOException {
        byte[] bytes = cursor.next();
        return bytes == null ? null : new Piece(bytes, EntryCodec.decode(bytes));
    }
}
