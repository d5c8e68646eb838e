package probity.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.core.result.Evaluation;
import probity.core.result.Line;
import probity.core.result.Reason;
import probity.core.result.RecordRef;
import probity.core.result.Uncounted;

/// Records and questions of worked cases. Whatever is evaluated here is held to what every result must keep.
public final class Cases {

    private Cases() {}

    public static Evaluation evaluate(Policy policy, String asOf, CreditRecord... records) {
        RecordList list = new RecordList(Arrays.asList(records));
        Evaluation result = new Evaluator(policy).evaluate(list, LocalDate.parse(asOf));
        holdTogether(result, records.length);
        assertThat(new Evaluator(policy).standing(list, LocalDate.parse(asOf))).isEqualTo(result.standing());
        return result;
    }

    /// The lines add up to the score, and every record is in the lines or has a reason, and never both.
    static void holdTogether(Evaluation result, int records) {
        assertThat(result.lines().stream().mapToLong(Line::points).sum())
                .isEqualTo(result.standing().score());
        Set<Integer> shown = new HashSet<>();
        result.lines().stream()
                .map(Cases::record)
                .filter(Objects::nonNull)
                .forEach(record -> shown.add(record.index()));
        for (Uncounted one : result.uncounted()) {
            assertThat(shown.add(one.record().index())).as("%s", one).isTrue();
        }
        assertThat(shown).hasSize(records);
    }

    private static @Nullable RecordRef record(Line line) {
        return line instanceof Line.Counted counted ? counted.record() : null;
    }

    static long score(Policy policy, String asOf, CreditRecord... records) {
        return evaluate(policy, asOf, records).standing().score();
    }

    static String band(Policy policy, String asOf, CreditRecord... records) {
        return evaluate(policy, asOf, records).standing().band();
    }

    static List<Long> points(Evaluation result) {
        return result.lines().stream().map(Line::points).toList();
    }

    static Reason reason(Evaluation result, String id) {
        return result.uncounted().stream()
                .filter(one -> one.record().id().equals(id))
                .map(Uncounted::reason)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " counts"));
    }

    static List<Class<?>> reasons(Evaluation result, String id) {
        return result.uncounted().stream()
                .filter(one -> one.record().id().equals(id))
                .map(Uncounted::reason)
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    public static CreditRecord record(String id, int type, String date) {
        return CreditRecord.of(id, type, LocalDate.parse(date), List.of());
    }

    static CreditRecord record(String id, int type, String date, @Nullable Value amount, String file) {
        return CreditRecord.of(id, type, LocalDate.parse(date), Arrays.asList(amount, new Value.Word(file)));
    }

    static CreditRecord amount(String id, int type, String date, long amount) {
        return CreditRecord.of(id, type, LocalDate.parse(date), List.of(new Value.Quantity(amount)));
    }

    static CreditRecord level(String id, int type, String date, String level) {
        return CreditRecord.of(id, type, LocalDate.parse(date), Arrays.asList(null, null, null, new Value.Word(level)));
    }

    static CreditRecord done(String id, int type, String date, boolean done) {
        return CreditRecord.of(
                id,
                type,
                LocalDate.parse(date),
                Arrays.asList(null, new Value.Word("F"), new Value.Quantity(done ? 1 : 0)));
    }

    static CreditRecord timed(String id, int type, String date, String time) {
        return new CreditRecord(
                id, type, LocalDate.parse(date), LocalTime.parse(time), RecordStatus.STANDS, null, null, List.of());
    }

    static CreditRecord correcting(String id, int type, String date, String corrects) {
        return new CreditRecord(id, type, LocalDate.parse(date), null, RecordStatus.STANDS, null, corrects, List.of());
    }

    static CreditRecord ended(CreditRecord record, String day) {
        return new CreditRecord(
                record.id(),
                record.type(),
                record.date(),
                record.time(),
                record.status(),
                LocalDate.parse(day),
                record.corrects(),
                record.values());
    }
}
