package probity.ledger.entry;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import probity.ledger.digest.Digest;

final class EntryTest {
    private static final Instant NOON = Instant.parse("2027-01-15T12:00:00Z");
    private static final Digest COMMITMENT = Digest.sha256();

    @Test
    void anEntryCorrectsEarlierOnesOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(
                        new Position("p", 5, NOON), Act.on(EntryKind.VOID, 5), Provenance.OPERATOR, COMMITMENT))
                .withMessage("entry 5 cannot correct 5");
        assertThatIllegalArgumentException().isThrownBy(() -> Act.of(EntryKind.VOID));
        assertThatIllegalArgumentException().isThrownBy(() -> Act.on(EntryKind.RECORD, 1));
    }

    @Test
    void entryZeroAndNoOtherOpensTheProgramme() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(
                        new Position("p", 0, NOON), Act.of(EntryKind.RECORD), Provenance.OPERATOR, COMMITMENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(
                        new Position("p", 1, NOON),
                        Act.of(EntryKind.PROGRAMME_OPENED),
                        Provenance.OPERATOR,
                        COMMITMENT));
    }

    @Test
    void timesHaveMillisecondsAndNoMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Position("p", 1, NOON.plusNanos(1)))
                .withMessageContaining("more than milliseconds");
        assertThatIllegalArgumentException().isThrownBy(() -> new Position("p", 1, Instant.MAX));
    }

    @Test
    void namesThatCannotBeWrittenAreProgrammersErrors() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Position("", 1, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position("a/b", 1, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position("a\nb", 1, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> Provenance.unsigned("\ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> Provenance.unsigned("s".repeat(201)));
    }
}
