package probity.ledger.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Where and when an entry stands.
///
/// @param programme the programme whose log it is: 1 to 100 bytes of UTF-8, no control character, no `/`
/// @param sequence from 0, without gaps, per programme; also the index of the leaf
/// @param received when the ledger took it, by the ledger's own clock: whole milliseconds of the years 1970 to 9999
public record Position(String programme, long sequence, Instant received) {
    /// Most bytes of a programme's name.
    public static final int MOST_PROGRAMME_BYTES = 100;

    static final Instant EARLIEST = Instant.EPOCH;
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    public Position {
        String fault = EntryText.fault(programme, MOST_PROGRAMME_BYTES);
        if (programme.isEmpty() || !fault.isEmpty() || programme.indexOf('/') >= 0) {
            throw new IllegalArgumentException("not a programme: `" + programme + "`");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence is not negative: " + sequence);
        }
        if (received.isBefore(EARLIEST) || received.isAfter(LATEST)) {
            throw new IllegalArgumentException("received outside the years 1970 to 9999: " + received);
        }
        if (!received.equals(received.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("received has more than milliseconds: " + received);
        }
    }
}
