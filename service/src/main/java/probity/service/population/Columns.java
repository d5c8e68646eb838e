package probity.service.population;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.core.population.LedgerRecords;
import probity.core.population.LivingPopulation;
import probity.core.population.Population;
import probity.core.population.RecordTaker;
import probity.core.population.Turn;
import probity.core.record.CreditRecord;
import probity.core.record.RecordStatus;
import probity.core.record.Value;
import probity.policy.Admissible;

/// The records of everybody: first as they come, then grouped by subject and growing. Positions are counted from 0 in
/// order of arrival.
final class Columns {
    /// Bytes of a number that waits to be grouped.
    private static final int STAGED_BYTES = 4;

    /// Subject, kind and day, which every record has.
    private static final int OWN_COLUMNS = 3;

    /// Bytes of the position and of what a subject's rows are found by, for each.
    private static final int BESIDES = 16;

    private @Nullable LedgerRecords coming;
    private final List<Status> statuses = new ArrayList<>();
    private @Nullable LivingPopulation living;
    private @Nullable Turn turn;
    private int grown;

    private record Status(int subject, int position, RecordStatus status) {}

    Columns(Admissible admissible) {
        coming = new LedgerRecords(admissible.policy().types());
    }

    /// The record as evaluation reads it.
    ///
    /// @param subject its number; numbers come without a gap
    /// @param corrects the position of the record it takes the place of; negative for none. Where that was
    ///     erased it stands by itself
    /// @return its position
    int add(int subject, CreditRecord record, int corrects) {
        RecordTaker taker = taker(subject);
        boolean inPlace = corrects >= 0 && (coming != null || open().has(subject, corrects));
        int position =
                taker.add(subject, record.type(), Math.toIntExact(record.date().toEpochDay()));
        LocalTime time = record.time();
        if (time != null) {
            taker.second(time.toSecondOfDay());
        }
        LocalDate ended = record.ended();
        if (ended != null) {
            taker.ended(Math.toIntExact(ended.toEpochDay()));
        }
        if (inPlace) {
            taker.corrects(corrects);
        }
        List<@Nullable Value> values = record.values();
        for (int slot = 0; slot < values.size(); slot++) {
            switch (values.get(slot)) {
                case null -> {}
                case Value.Quantity(long number) -> taker.number(slot, number);
                case Value.Word(String word) -> taker.text(slot, word);
            }
        }
        return position;
    }

    private RecordTaker taker(int subject) {
        LedgerRecords grouping = coming;
        if (grouping != null) {
            return grouping;
        }
        grow(subject + 1);
        return open();
    }

    /// Makes room for subjects without records.
    ///
    /// @param subjects how many there are
    void grow(int subjects) {
        while (coming == null && grown < subjects) {
            open().addSubject();
            grown++;
        }
    }

    /// Gives an earlier record another status.
    void status(int subject, int position, RecordStatus status) {
        if (coming != null) {
            statuses.add(new Status(subject, position, status));
        } else {
            open().change(subject, position, status);
        }
    }

    /// Takes all records from a subject.
    void erase(int subject) {
        open().erase(subject);
    }

    private LivingPopulation living() {
        return Objects.requireNonNull(living, "nothing was grouped");
    }

    private Turn open() {
        Turn open = turn == null ? living().turn() : turn;
        turn = open;
        return open;
    }

    /// Lets what was done since the last time be seen in [#now]. For the thread that did it.
    void publish() {
        Turn open = turn;
        if (open != null) {
            turn = null;
            try (open) {
                open.publish();
            }
        }
    }

    /// Puts the records of each subject side by side, when they come no more in masses.
    ///
    /// @param subjects how many there are
    void group(int subjects, int threads) {
        LedgerRecords grouping = Objects.requireNonNull(coming, "grouped already");
        LivingPopulation made = new LivingPopulation(grouping.group(subjects, threads));
        coming = null;
        living = made;
        grown = subjects;
        statuses.forEach(one -> open().change(one.subject(), one.position(), one.status()));
        statuses.clear();
        publish();
    }

    /// Everybody's records as published last; they stay as they are.
    Population now() {
        return living().now();
    }

    int records() {
        LedgerRecords grouping = coming;
        return grouping == null ? now().records() : grouping.size();
    }

    /// Worked out from the lengths of columns.
    long bytes() {
        LedgerRecords grouping = coming;
        if (grouping != null) {
            return (long) STAGED_BYTES * (OWN_COLUMNS + grouping.layout().count()) * grouping.size();
        }
        return (now().bytesPerRecord() + BESIDES) * (long) now().records() + (long) BESIDES * now().subjects();
    }
}
