package probity.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import probity.ledger.digest.Digest;

final class EntryCodecPropertiesTest {
    @Property(tries = 2_000)
    void whatIsWrittenIsReadBack(@ForAll("entries") Entry entry) {
        byte[] bytes = entry.canonical();
        assertThat(bytes.length).isLessThanOrEqualTo(EntryCodec.MOST_BYTES);
        assertThat(EntryCodec.decode(bytes)).isEqualTo(new EntryReading.Read(entry));
    }

    @Property(tries = 2_000)
    void changedBytesAreNeverReadAsTheSameEntry(
            @ForAll("entries") Entry entry, @ForAll int place, @ForAll byte change) {
        byte[] bytes = entry.canonical();
        bytes[Math.floorMod(place, bytes.length)] ^= change == 0 ? 1 : change;
        if (EntryCodec.decode(bytes) instanceof EntryReading.Read read) {
            assertThat(read.entry()).isNotEqualTo(entry);
            assertThat(read.entry().canonical()).isEqualTo(bytes);
        }
    }

    @Property(tries = 300)
    void cutBytesAreRefused(@ForAll("entries") Entry entry, @ForAll int place) {
        byte[] bytes = entry.canonical();
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(place, bytes.length));
        assertThat(EntryCodec.decode(cut))
                .isInstanceOfSatisfying(EntryReading.Refused.class, refused -> assertThat(refused.fault())
                        .isEqualTo(EntryFault.TRUNCATED));
    }

    @Property(tries = 5_000)
    void anyBytesAreReadOrRefusedWithoutAnError(@ForAll byte[] bytes) {
        if (EntryCodec.decode(bytes) instanceof EntryReading.Read read) {
            assertThat(read.entry().canonical()).isEqualTo(bytes);
        }
    }

    @Provide
    static Arbitrary<Entry> entries() {
        Arbitrary<String> names = Arbitraries.strings().withChars("az-09é源").ofMaxLength(50);
        Arbitrary<Digest> digests =
                Arbitraries.bytes().array(byte[].class).ofSize(32).map(Digest::of);
        Arbitrary<Provenance> provenances =
                Combinators.combine(names, names, digests.injectNull(0.3)).as(Provenance::new);
        Arbitrary<EntryKind> kinds = Arbitraries.of(EntryKind.class).filter(kind -> kind != EntryKind.PROGRAMME_OPENED);
        Arbitrary<Long> sequences = Arbitraries.longs().between(1, Long.MAX_VALUE);
        Arbitrary<Instant> times =
                Arbitraries.longs().between(0, 253_402_300_799_999L).map(Instant::ofEpochMilli);
        Arbitrary<String> programmes =
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(100);
        Arbitrary<Position> positions =
                Combinators.combine(programmes, sequences, times).as(Position::new);
        return Combinators.combine(positions, kinds, provenances, digests).as(EntryCodecPropertiesTest::entry);
    }

    private static Entry entry(Position position, EntryKind kind, Provenance provenance, Digest commitment) {
        Long corrects = kind.corrects() ? position.sequence() / 2 : null;
        return new Entry(position, new Act(kind, corrects), provenance, commitment);
    }
}
