package probity.cli.records;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import probity.cli.parts.Division;
import probity.cli.parts.ItemWriter;
import probity.cli.parts.Part;
import probity.core.policy.Policy;
import probity.policy.csv.BadRow;
import probity.policy.csv.CellBytes;
import probity.policy.csv.RecordRow;
import probity.policy.csv.RecordsReader;

/// Takes the rows of a file, stretch by stretch: each record to the part of its subject, and its name to the part
/// of the name's digest. Stretches are taken by several threads at once and added in the order of the file.
final class Intake {

    /// What is kept of the rows.
    enum Keep {
        /// Records, and of names the digests.
        RECORDS_AND_DIGESTS,
        /// Records, and names in full, with what they correct.
        RECORDS_AND_NAMES,
        /// Names in full alone: the records are kept already.
        NAMES
    }

    private final Division division;
    private final Keep keep;
    private final boolean named;
    private final List<Part> records;
    private final List<Part> names;
    private final BadRows bad = new BadRows();
    private final int asOf;
    private final int knownBy;
    private final int firstRuled;
    private final Queue<Taken> free = new ConcurrentLinkedQueue<>();
    private final ItemWriter before = new ItemWriter();
    private long rows;
    private long notYetKnown;
    private long afterAsOf;
    private long beforeFirst;
    private long legacy;

    Intake(Policy policy, Wanted wanted, PartedRecords.Room room, Keep keep) {
        this.division = room.division();
        this.keep = keep;
        this.named = wanted.named() || keep == Keep.RECORDS_AND_NAMES;
        this.records = division.make(room.workspace());
        this.names = division.make(room.workspace());
        this.asOf = Math.toIntExact(wanted.asOf().toEpochDay());
        this.knownBy = wanted.knownBy() == null
                ? Integer.MAX_VALUE
                : Math.toIntExact(wanted.knownBy().toEpochDay());
        this.firstRuled = firstRuled(policy, wanted.asOf());
    }

    /// The first day whose records some version rules.
    private static int firstRuled(Policy policy, LocalDate asOf) {
        boolean reachesBack = policy.versions().stream()
                .anyMatch(
                        version -> version.appliesToPast() && !version.inForce().isAfter(asOf));
        return reachesBack
                ? Integer.MIN_VALUE
                : Math.toIntExact(policy.versions().getFirst().inForce().toEpochDay());
    }

    /// Takes all rows that a reader has still to read. Called by several threads.
    Taken take(RecordsReader from) throws IOException {
        Taken known = free.poll();
        Taken taken = known == null ? new Taken(division.parts()) : known;
        taken.clear();
        while (from.next()) {
            taken.rows++;
            BadRow refused = from.bad();
            if (refused == null) {
                take(from.row(), taken);
            } else {
                taken.bad.add(refused);
            }
        }
        return taken;
    }

    private void take(RecordRow row, Taken taken) {
        if (knownBy != Integer.MAX_VALUE && row.arrived() == RecordRow.NO_DAY) {
            taken.undated.add(row.line());
            return;
        }
        takeName(row, taken.names);
        if (keep == Keep.NAMES) {
            return;
        }
        if (row.arrived() > knownBy) {
            taken.notYetKnown++;
            return;
        }
        taken.legacy += row.isLegacy() ? 1 : 0;
        taken.afterAsOf += row.day() > asOf ? 1 : 0;
        taken.beforeFirst += row.day() < firstRuled ? 1 : 0;
        RecordItems.write(taken.records[division.part(row.subjectBytes().digest())], row, named);
    }

    private void takeName(RecordRow row, ItemWriter[] to) {
        long digest = CellBytes.digest(row.idBytes(), row.sourceBytes());
        if (keep == Keep.RECORDS_AND_DIGESTS) {
            to[division.part(digest)].word(digest);
            return;
        }
        NameItems.writeName(to[division.part(digest)], row);
        if (!row.correctsBytes().isEmpty()) {
            long corrected = CellBytes.digest(row.correctsBytes(), row.sourceBytes());
            NameItems.writeCorrected(to[division.part(corrected)], row);
        }
    }

    /// Adds what was taken from the next stretch of the file.
    ///
    /// @param linesBefore the lines of the file before it
    void add(Taken taken, long linesBefore) throws IOException {
        for (int part = 0; part < division.parts(); part++) {
            RecordItems.writeLinesBefore(before, linesBefore);
            records.get(part).add(before);
            records.get(part).add(taken.records[part]);
            if (keep != Keep.RECORDS_AND_DIGESTS) {
                NameItems.writeLinesBefore(before, linesBefore);
                names.get(part).add(before);
            }
            names.get(part).add(taken.names[part]);
        }
        for (BadRow one : taken.bad) {
            bad.add(new BadRow(linesBefore + one.line(), one.problem(), one.reason()));
        }
        taken.undated.forEach(line -> bad.addUndated(linesBefore + line));
        rows += taken.rows;
        notYetKnown += taken.notYetKnown;
        afterAsOf += taken.afterAsOf;
        beforeFirst += taken.beforeFirst;
        legacy += taken.legacy;
        free.add(taken);
    }

    /// Adds a subject that may have no record.
    void list(String subject) throws IOException {
        CellBytes bytes = CellBytes.of(subject);
        RecordItems.writeListed(before, bytes);
        records.get(division.part(bytes.digest())).add(before);
    }

    List<Part> records() {
        return records;
    }

    List<Part> names() {
        return names;
    }

    BadRows bad() {
        return bad;
    }

    long rows() {
        return rows;
    }

    Tally tally(long listed) {
        return new Tally(rows, new Tally.Left(notYetKnown, afterAsOf, beforeFirst), legacy, listed);
    }
}
