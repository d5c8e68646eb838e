package probity.verify.oracle.differential;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Policy;
import probity.core.population.LedgerRecords;
import probity.core.population.LivingPopulation;
import probity.core.population.Population;
import probity.core.population.Slack;
import probity.core.population.Snapshot;
import probity.core.population.SnapshotReader;
import probity.core.population.SnapshotWriter;
import probity.core.population.Turn;
import probity.core.record.CreditRecord;
import probity.core.record.RecordList;
import probity.core.record.RecordStatus;
import probity.verify.oracle.generator.Generated;

/// A population that grew by chance, and beside it the same records as plain lists.
final class Grown {

    private static final List<RecordStatus> STATUSES = List.of(RecordStatus.values());

    private final Policy policy;
    private final Generated source;
    private final SplittableRandom dice;
    private LivingPopulation living;
    /// Of each subject the records, each with its position for an id.
    final List<List<CreditRecord>> lists = new ArrayList<>();
    private List<CreditRecord> fresh = List.of();

    /// @param subjects who are there from the beginning, some of them with records
    Grown(Policy policy, Generated source, SplittableRandom dice, int subjects) {
        this.policy = policy;
        this.source = source;
        this.dice = dice;
        LedgerRecords ledger = new LedgerRecords(policy.types());
        for (int subject = 0; subject < subjects; subject++) {
            lists.add(new ArrayList<>());
        }
        for (int i = dice.nextInt(3) * subjects; i > 0; i--) {
            int subject = dice.nextInt(subjects);
            CreditRecord one = next();
            keep(subject, ledger.take(subject, cursor(one)), one, null);
        }
        living = new LivingPopulation(ledger.group(subjects, 2), slack());
    }

    /// Often so little that everything is put side by side again after a few records.
    private Slack slack() {
        return new Slack(dice.nextInt(2) * 50, dice.nextInt(3) * 10, dice.nextInt(4) * 10);
    }

    LivingPopulation living() {
        return living;
    }

    /// Writes a snapshot and goes on with what is read from it.
    void reload() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Snapshot snapshot = new Snapshot(living.now(), List.of(), living.now().head(), "");
        SnapshotWriter.write(snapshot, policy.types(), some -> {
            byte[] taken = new byte[some.remaining()];
            some.get(taken);
            bytes.writeBytes(taken);
        });
        ByteBuffer written = ByteBuffer.wrap(bytes.toByteArray());
        Snapshot.Reading reading = SnapshotReader.read(
                wanted -> {
                    int some = wanted.remaining();
                    wanted.put(written.slice(written.position(), some));
                    written.position(written.position() + some);
                },
                bytes.size(),
                policy.types());
        if (!(reading instanceof Snapshot.Read(Snapshot read))) {
            throw new AssertionError(reading);
        }
        living = new LivingPopulation(read.population(), slack());
    }

    private CreditRecord next() {
        if (fresh.isEmpty()) {
            fresh = new ArrayList<>(Records.all(policy, source.next().records()));
        }
        return fresh.isEmpty() ? next() : fresh.removeFirst();
    }

    private static RecordList cursor(CreditRecord one) {
        RecordList list = new RecordList(List.of(one));
        list.moveTo(0);
        return list;
    }

    private void keep(int subject, int position, CreditRecord one, @Nullable String corrects) {
        lists.get(subject)
                .add(new CreditRecord(
                        Integer.toString(position),
                        one.type(),
                        one.date(),
                        one.time(),
                        one.status(),
                        one.ended(),
                        corrects,
                        one.values()));
    }

    /// One turn of a few acts.
    void turn() {
        try (Turn turn = living.turn()) {
            for (int acts = dice.nextInt(6); acts >= 0; acts--) {
                act(turn);
            }
            turn.publish();
        }
    }

    /// A turn that is not published.
    void abandonedTurn() {
        try (Turn turn = living.turn()) {
            int fewer = dice.nextInt(lists.size());
            for (int acts = dice.nextInt(6); acts >= 0; acts--) {
                turn.take(dice.nextInt(lists.size()), cursor(next()));
            }
            turn.erase(fewer);
            lists.get(fewer).forEach(one -> turn.change(fewer, position(one), RecordStatus.HELD));
            turn.addSubject();
        }
    }

    private void act(Turn turn) {
        int subject = dice.nextInt(lists.size());
        List<CreditRecord> records = lists.get(subject);
        int act = dice.nextInt(20);
        if (act == 0) {
            lists.add(new ArrayList<>());
            turn.addSubject();
        } else if (act == 1) {
            turn.erase(subject);
            records.clear();
        } else if (act == 2) {
            turn.skipTo(living.now().head() + dice.nextInt(100));
        } else if (act < 8 && !records.isEmpty()) {
            int at = dice.nextInt(records.size());
            RecordStatus status = STATUSES.get(dice.nextInt(4));
            turn.change(subject, position(records.get(at)), status);
            records.set(at, records.get(at).withStatus(status));
        } else {
            append(turn, subject, act < 11 && !records.isEmpty());
        }
    }

    private void append(Turn turn, int subject, boolean correcting) {
        CreditRecord one = next();
        int position = turn.take(subject, cursor(one));
        if (correcting) {
            List<CreditRecord> records = lists.get(subject);
            CreditRecord corrected = records.get(dice.nextInt(records.size()));
            turn.corrects(position(corrected));
            keep(subject, position, one, corrected.id());
        } else {
            keep(subject, position, one, null);
        }
    }

    private static int position(CreditRecord one) {
        return Integer.parseInt(one.id());
    }

    /// All records that are there now, taken in and grouped anew.
    Population regrouped() {
        record Placed(int subject, CreditRecord record) {}
        TreeMap<Integer, Placed> inOrder = new TreeMap<>();
        for (int subject = 0; subject < lists.size(); subject++) {
            for (CreditRecord one : lists.get(subject)) {
                inOrder.put(position(one), new Placed(subject, one));
            }
        }
        TreeMap<Integer, Integer> places = new TreeMap<>();
        LedgerRecords ledger = new LedgerRecords(policy.types());
        inOrder.forEach((position, placed) -> {
            places.put(position, ledger.take(placed.subject(), cursor(placed.record())));
            String corrects = placed.record().corrects();
            if (corrects != null) {
                ledger.corrects(places.getOrDefault(Integer.valueOf(corrects), 0));
            }
        });
        return ledger.group(lists.size(), 1);
    }
}
