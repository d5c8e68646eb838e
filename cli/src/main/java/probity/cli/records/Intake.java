package probity.cli.records;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import probity.cli.terminal.Progress;
import probity.core.policy.Policy;
import probity.policy.csv.BadRow;
import probity.policy.csv.RecordRow;
import probity.policy.csv.RecordsReader;
import probity.policy.csv.Reserved;

/// The first pass: reads every row once and writes its record to the part of its subject, and its name to the part of
/// its id.
final class Intake {

    private static final int REPORT_EVERY = 1 << 12;

    private final Division division;
    private final List<Part> records;
    private final List<Part> names;
    private final BadRows bad;
    private final int asOf;
    private final int knownBy;
    private final int firstRuled;
    private boolean corrections;
    private long rows;
    private long notYetKnown;
    private long afterAsOf;
    private long beforeFirst;

    Intake(Policy policy, Wanted wanted, Division division, Workspace workspace) {
        this.division = division;
        this.records = division.make(workspace);
        this.names = division.make(workspace);
        this.bad = new BadRows();
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

    void read(RecordsReader from, long size, Progress progress) throws IOException {
        progress.stage("reading");
        corrections = from.has(Reserved.CORRECTS);
        while (from.next()) {
            rows++;
            BadRow refused = from.bad();
            if (refused != null) {
                bad.add(refused);
            } else {
                take(from.row());
            }
            if (rows % REPORT_EVERY == 0) {
                progress.report(from.position(), size, Progress.count(rows, "row"));
            }
        }
    }

    private void take(RecordRow row) throws IOException {
        if (knownBy != Integer.MAX_VALUE && row.arrived() == RecordRow.NO_DAY) {
            bad.addUndated(row.line());
            return;
        }
        DataOutputStream name = names.get(division.part(row.id())).next();
        IdItems.write(name, row);
        if (!row.corrects().isEmpty()) {
            IdItems.writeCorrected(names.get(division.part(row.corrects())).next(), row);
        }
        if (row.arrived() > knownBy) {
            notYetKnown++;
            return;
        }
        afterAsOf += row.day() > asOf ? 1 : 0;
        beforeFirst += row.day() < firstRuled ? 1 : 0;
        RecordItems.write(records.get(division.part(row.subject())).next(), row);
    }

    void list(String subject) throws IOException {
        RecordItems.writeListed(records.get(division.part(subject)).next(), subject);
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

    boolean hasCorrections() {
        return corrections;
    }

    Tally tally(long listed) {
        return new Tally(rows, notYetKnown, afterAsOf, beforeFirst, listed);
    }
}
