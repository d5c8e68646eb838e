package probity.core.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordStatus;
import probity.core.text.Text;

class PopulationTest {

    private static final FieldType COUNT = new FieldType.WholeNumber(-5, 300);
    private static final FieldType LEVEL = new FieldType.OneOf(List.of("low", "high"));
    private static final List<RecordStatus> STATUSES = List.of(RecordStatus.values());
    private static final List<RecordType> TYPES = List.of(
            type("visit", field("file", new FieldType.Code()), field("count", COUNT)),
            type("grade", field("level", LEVEL), field("sum", new FieldType.WholeNumber(0, Long.MAX_VALUE))));

    private static RecordType type(String name, Field... fields) {
        return new RecordType(
                name,
                Text.of("en", name),
                List.of(),
                RecordType.Classification.NONE,
                List.of(fields),
                List.of(),
                List.of(),
                false,
                RecordType.Derived.NONE);
    }

    private static Field field(String name, FieldType type) {
        return new Field(name, type, true, Text.of("en", name));
    }

    /// What was taken in, as it was said.
    private record Said(int subject, int type, int day, int second, RecordStatus status, long number, String word) {}

    private static Said read(PopulationCursor cursor, int subject) {
        return new Said(
                subject,
                cursor.type(),
                cursor.day(),
                cursor.second(),
                cursor.status(),
                cursor.has(1) ? cursor.number(1) : Long.MIN_VALUE,
                cursor.text(0));
    }

    /// More records than one part holds, days and times in disorder, everything optional sometimes absent.
    private static List<Said> random(int count, int subjects) {
        SplittableRandom dice = new SplittableRandom(count);
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int type = dice.nextInt(2);
            int subject = dice.nextInt(4) == 0 ? 7 : dice.nextInt(subjects);
            long most = type == 0 ? 300 : 1L << 40;
            all.add(new Said(
                    subject,
                    type,
                    20_000 + i / 50 - (dice.nextInt(20) == 0 ? 400 : 0),
                    dice.nextInt(3) == 0 ? dice.nextInt(86_400) : -1,
                    STATUSES.get(dice.nextInt(4)),
                    dice.nextInt(5) == 0 ? Long.MIN_VALUE : dice.nextLong(most),
                    type == 0 ? "F" + dice.nextInt(5_000) : dice.nextBoolean() ? "low" : "high"));
        }
        return all;
    }

    private static LedgerRecords taken(List<Said> all) {
        LedgerRecords ledger = new LedgerRecords(TYPES);
        for (Said one : all) {
            ledger.add(one.subject(), one.type(), one.day());
            ledger.second(one.second());
            ledger.status(one.status());
            ledger.text(0, one.word());
            if (one.number() != Long.MIN_VALUE) {
                ledger.number(1, one.number());
            }
        }
        return ledger;
    }

    @Test
    void everySubjectsRecordsAreReadBackInOrderOfArrivalWhateverTheNumberOfThreads() {
        int subjects = 30_000;
        List<Said> all = random(150_000, subjects);
        List<List<Said>> expected = new ArrayList<>();
        for (int subject = 0; subject < subjects; subject++) {
            expected.add(new ArrayList<>());
        }
        all.forEach(one -> expected.get(one.subject()).add(one));
        LedgerRecords ledger = taken(all);
        for (int threads : new int[] {1, 2, 5}) {
            Population population = ledger.group(subjects, threads);
            PopulationCursor cursor = population.cursor();
            for (int subject = 0; subject < subjects; subject++) {
                cursor.subject(subject);
                List<Said> read = new ArrayList<>();
                for (int i = 0; i < cursor.size(); i++) {
                    cursor.moveTo(i);
                    read.add(read(cursor, subject));
                }
                assertThat(read).isEqualTo(expected.get(subject));
            }
        }
    }

    @Test
    void rowsOfASubjectLieInOrderOfDateTimeAndArrival() {
        LedgerRecords ledger = new LedgerRecords(TYPES);
        int[][] dayAndSecond = {{9, -1}, {3, 50}, {3, -1}, {9, -1}, {3, 50}};
        for (int[] one : dayAndSecond) {
            ledger.add(0, 0, one[0]);
            ledger.second(one[1]);
        }
        Population population = ledger.group(1, 1);
        PopulationCursor cursor = population.cursor();
        List<Integer> positions = new ArrayList<>();
        for (int row = 0; row < population.records(); row++) {
            cursor.row(row);
            positions.add(cursor.position());
        }
        assertThat(positions).containsExactly(2, 1, 4, 0, 3);
    }

    @Test
    void aCorrectionNamesThePlaceOfWhatItCorrectsAmongTheSubjectsRecords() {
        LedgerRecords ledger = new LedgerRecords(TYPES);
        ledger.add(1, 0, 5);
        int first = ledger.add(0, 0, 8);
        ledger.add(0, 0, 2);
        ledger.add(0, 0, 8);
        ledger.corrects(first);
        PopulationCursor cursor = ledger.group(2, 1).cursor();
        cursor.subject(0);
        cursor.moveTo(2);
        assertThat(cursor.corrects()).isZero();
        cursor.moveTo(1);
        assertThat(cursor.corrects()).isEqualTo(-1);
        assertThatThrownBy(() -> ledger.corrects(0)).hasMessageContaining("cannot correct");
    }

    @Test
    void aRecordTakesAsFewBytesAsItsValuesNeed() {
        LedgerRecords ledger = new LedgerRecords(TYPES);
        for (int i = 0; i < 1_000; i++) {
            ledger.add(i % 10, 0, 1_000 + i);
            ledger.number(1, i % 200);
        }
        // One byte for the value, two for the day; all are of one kind.
        assertThat(ledger.group(10, 2).bytesPerRecord()).isEqualTo(3);
    }

    @Test
    void moreRecordsAreTakenInAfterGrouping() {
        LedgerRecords ledger = new LedgerRecords(TYPES);
        ledger.add(0, 0, 4);
        Population before = ledger.group(2, 1);
        ledger.add(1, 0, 3);
        Population after = ledger.group(2, 1);
        assertThat(before.records()).isEqualTo(1);
        assertThat(after.records()).isEqualTo(2);
    }

    @Test
    void nobodyHasNothing() {
        assertThat(new LedgerRecords(TYPES).group(0, 2).subjects()).isZero();
        assertThat(new LedgerRecords(TYPES).group(3, 2).records()).isZero();
    }
}
