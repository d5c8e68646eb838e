package probity.core.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordStatus;
import probity.core.text.Text;

class LivingPopulationTest {

    private static final List<RecordType> TYPES = List.of(new RecordType(
            "visit",
            Text.of("en", "visit"),
            List.of(),
            RecordType.Classification.NONE,
            List.of(field("file", new FieldType.Code()), field("count", new FieldType.WholeNumber(-9, 1L << 40))),
            List.of(),
            List.of(),
            false,
            RecordType.Derived.NONE));

    private static Field field(String name, FieldType type) {
        return new Field(name, type, true, Text.of("en", name));
    }

    private static LivingPopulation living(int subjects) {
        return new LivingPopulation(new LedgerRecords(TYPES).group(subjects, 1), new Slack(50, 1, 10));
    }

    private static int add(Turn turn, int subject, int day, long count) {
        int position = turn.add(subject, 0, day);
        turn.number(1, count);
        return position;
    }

    private static long sum(Population population, int subject) {
        PopulationCursor cursor = population.cursor();
        cursor.subject(subject);
        long sum = 0;
        for (int i = 0; i < cursor.size(); i++) {
            cursor.moveTo(i);
            sum += cursor.number(1);
        }
        return sum;
    }

    /// Each turn moves a value from one subject to another, so that the sum over all is 0 in every state.
    @Test
    void readersSeeTurnsWholeWhileOneWriterGoesOn() throws Exception {
        int subjects = 700;
        LivingPopulation living = living(subjects);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(threads.submit(() -> read(living, done)));
            }
            try {
                write(living, subjects);
            } finally {
                done.set(true);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        assertThat(living.now().records()).isEqualTo(2 * 6_000);
    }

    private static void write(LivingPopulation living, int subjects) {
        SplittableRandom dice = new SplittableRandom(7);
        for (int i = 0; i < 6_000; i++) {
            try (Turn turn = living.turn()) {
                int day = 20_000 + i / 10 - (dice.nextInt(5) == 0 ? 300 : 0);
                long count = i % 1_000 == 999 ? 1L << 35 : dice.nextInt(200);
                add(turn, dice.nextInt(subjects), day, count);
                add(turn, dice.nextInt(subjects), day, -count);
                if (dice.nextInt(3) > 0) {
                    turn.publish();
                } else {
                    i--;
                }
            }
        }
    }

    private static int read(LivingPopulation living, AtomicBoolean done) {
        int states = 0;
        do {
            Population state = living.now();
            long records = 0;
            for (int again = 0; again < 2; again++) {
                long sum = 0;
                records = 0;
                for (int subject = 0; subject < state.subjects(); subject++) {
                    sum += sum(state, subject);
                    records += state.end(subject) - state.begin(subject);
                }
                assertThat(sum).isZero();
            }
            assertThat(records).isEqualTo(state.records());
            states++;
        } while (!done.get());
        return states;
    }

    @Test
    void aTurnThatIsNotPublishedLeavesEverythingAsItWas() {
        LivingPopulation living = living(2);
        try (Turn turn = living.turn()) {
            add(turn, 1, 9, 5);
            turn.publish();
        }
        Population before = living.now();
        try (Turn turn = living.turn()) {
            add(turn, 1, 8, 70_000);
            turn.change(1, 0, RecordStatus.VOID);
            turn.addSubject();
        }
        assertThat(living.now()).isSameAs(before);
        try (Turn turn = living.turn()) {
            assertThat(add(turn, 0, 8, 3)).isEqualTo(1);
            turn.publish();
        }
        assertThat(sum(living.now(), 1)).isEqualTo(5);
        assertThat(living.now().subjects()).isEqualTo(2);
        assertThat(sum(before, 0)).isZero();
    }

    @Test
    void whoIsErasedLeavesNoRowAndNoWordThatNobodyElseHas() {
        LivingPopulation living = living(3);
        try (Turn turn = living.turn()) {
            for (int subject = 0; subject < 3; subject++) {
                add(turn, subject, 5 + subject, 1_000 + subject);
                turn.text(0, subject == 1 ? "OWN-1" : "SHARED");
                add(turn, subject, 9, 1);
                turn.text(0, "SHARED");
            }
            turn.publish();
        }
        FieldType code = new FieldType.Code();
        assertThat(words(living.now(), code)).containsExactly("OWN-1", "SHARED");
        try (Turn turn = living.turn()) {
            turn.erase(1);
            turn.publish();
        }
        Population left = living.now();
        assertThat(words(left, code)).containsExactly("", "SHARED");
        assertThat(left.records()).isEqualTo(4);
        assertThat(left.end(1)).isEqualTo(left.begin(1));
        for (int row = 0; row < left.field(left.layout().column(0, 1)).room(); row++) {
            assertThat(left.field(left.layout().column(0, 1)).value(row)).isNotEqualTo(1_001);
        }
        try (Turn turn = living.turn()) {
            add(turn, 1, 9, 1);
            turn.text(0, "NEW");
            turn.publish();
        }
        assertThat(words(living.now(), code)).containsExactly("NEW", "SHARED");
    }

    private static List<String> words(Population population, FieldType type) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < population.words(type); word++) {
            words.add(population.word(type, word));
        }
        return words.stream().sorted().toList();
    }

    @Test
    void positionsFollowTheLedger() {
        LivingPopulation living = living(1);
        try (Turn turn = living.turn()) {
            turn.skipTo(10);
            assertThat(add(turn, 0, 5, 1)).isEqualTo(10);
            assertThat(turn.change(0, 10, RecordStatus.HELD)).isTrue();
            assertThat(turn.change(0, 9, RecordStatus.HELD)).isFalse();
            int second = add(turn, 0, 4, 1);
            assertThat(second).isEqualTo(12);
            turn.corrects(10);
            assertThatThrownBy(() -> turn.corrects(11)).hasMessageContaining("has no record 11 to correct");
            turn.publish();
            assertThatThrownBy(turn::addSubject).hasMessageContaining("the turn has ended");
        }
        Population now = living.now();
        assertThat(now.head()).isEqualTo(13);
        assertThat(now.unsettled()).isEqualTo(12);
        assertThat(now.knownBy(12).records()).isEqualTo(1);
        assertThatThrownBy(() -> now.knownBy(11)).hasMessageContaining("take it from the ledger");
        PopulationCursor cursor = now.cursor();
        cursor.subject(0);
        cursor.moveTo(1);
        assertThat(cursor.corrects()).isZero();
        assertThat(cursor.id()).isEqualTo("12");
    }
}
