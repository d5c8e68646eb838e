package probity.service.activation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Signature;
import probity.service.activation.life.Turn;
import probity.service.operator.Role;

/// Reads the rows of candidates.
final class CandidateRows {
    private final DSLContext sql;

    CandidateRows(DSLContext sql) {
        this.sql = sql;
    }

    List<History> all(String programme) {
        return histories(new Which("c.programme = ?", List.of(programme)));
    }

    @Nullable
    History find(String programme, UUID id) {
        return histories(new Which("c.programme = ? and c.id = ?", List.of(programme, id))).stream()
                .findFirst()
                .orElse(null);
    }

    /// Which candidates, as a condition on `policy_candidate c`.
    private record Which(String condition, List<Object> values) {}

    /// One query a table, and never the bytes of a file.
    private List<History> histories(Which which) {
        Map<UUID, List<History.Judgement>> judgements =
                rows(which, "policy_judgement", "t.* from", CandidateRows::judgement);
        Map<UUID, List<History.Publication>> publications =
                rows(which, "policy_publication", "t.*, 0 as id from", CandidateRows::publication);
        Map<UUID, List<History.Assessment>> assessments = rows(
                which, "policy_assessment", "t.id, t.candidate, t.who, t.at, t.digest from", CandidateRows::assessment);
        Map<UUID, List<History.Approval>> approvals =
                rows(which, "policy_approval", "t.* from", CandidateRows::approval);
        Map<UUID, List<History.Activation>> activations =
                rows(which, "policy_activation", "t.*, 0 as id from", CandidateRows::activation);
        Map<UUID, List<History.Hold>> holds = rows(which, "policy_hold", "t.*, 0 as id from", CandidateRows::hold);
        Map<UUID, List<History.Withdrawal>> withdrawals =
                rows(which, "policy_withdrawal", "t.*, 0 as id from", CandidateRows::withdrawal);
        return sql.fetch(
                        "select c.id, c.programme, c.number, c.in_force, c.zone, c.author, c.at, c.digest"
                                + " from policy_candidate c where " + which.condition + " order by c.at, c.id",
                        which.values.toArray())
                .map(row -> {
                    UUID id = value(row, "id", UUID.class);
                    return new History(
                            candidate(row),
                            judgements.getOrDefault(id, List.of()),
                            one(publications, id),
                            assessments.getOrDefault(id, List.of()),
                            approvals.getOrDefault(id, List.of()),
                            one(activations, id),
                            one(holds, id),
                            one(withdrawals, id));
                });
    }

    /// The rows of a table by candidate, oldest first.
    private <T> Map<UUID, List<T>> rows(Which which, String table, String columns, Function<Record, T> read) {
        Map<UUID, List<T>> rows = new HashMap<>();
        sql.fetch(
                        "select " + columns + " " + table + " t join policy_candidate c on c.id = t.candidate where "
                                + which.condition + " order by id",
                        which.values.toArray())
                .forEach(row -> rows.computeIfAbsent(value(row, "candidate", UUID.class), one -> new ArrayList<>())
                        .add(read.apply(row)));
        return rows;
    }

    private static <T> @Nullable T one(Map<UUID, List<T>> rows, UUID candidate) {
        List<T> found = rows.get(candidate);
        return found == null ? null : found.getFirst();
    }

    private static Candidate candidate(Record row) {
        String zone = row.get("zone", String.class);
        return new Candidate(
                value(row, "id", UUID.class),
                text(row, "programme"),
                row.get("number", Integer.class),
                row.get("in_force", LocalDate.class),
                zone == null ? null : ZoneId.of(zone),
                text(row, "author"),
                at(row),
                Digest.of(value(row, "digest", byte[].class)));
    }

    private static History.Judgement judgement(Record row) {
        String open = text(row, "open");
        return new History.Judgement(
                number(row, "id"),
                at(row),
                new Judged(
                        text(row, "guard"),
                        Digest.of(value(row, "rules", byte[].class)),
                        Digest.of(value(row, "policy", byte[].class)),
                        Judged.Verdict.valueOf(text(row, "verdict").toUpperCase(Locale.ROOT)),
                        new TreeSet<>(open.isEmpty() ? List.of() : Arrays.asList(open.split(" ", -1)))));
    }

    private static History.Publication publication(Record row) {
        return new History.Publication(
                by(row), value(row, "public_on", LocalDate.class), number(row, "judgement"), number(row, "entry"));
    }

    private static History.Assessment assessment(Record row) {
        return new History.Assessment(
                number(row, "id"), text(row, "who"), at(row), Digest.of(value(row, "digest", byte[].class)));
    }

    private static History.Approval approval(Record row) {
        return new History.Approval(
                number(row, "id"), by(row), number(row, "assessment"), number(row, "judgement"), number(row, "entry"));
    }

    private static History.Activation activation(Record row) {
        return new History.Activation(
                at(row),
                value(row, "public_on", LocalDate.class),
                number(row, "approval"),
                number(row, "judgement"),
                number(row, "entry"));
    }

    private static History.Hold hold(Record row) {
        return new History.Hold(
                at(row), new Turn.NotTaken(text(row, "code"), text(row, "sentence"), text(row, "help")));
    }

    private static History.Withdrawal withdrawal(Record row) {
        return new History.Withdrawal(by(row), text(row, "reason"), row.get("entry", Long.class));
    }

    private static Signature by(Record row) {
        return new Signature(text(row, "who"), Role.valueOf(text(row, "role").toUpperCase(Locale.ROOT)), at(row));
    }

    private static Instant at(Record row) {
        return value(row, "at", OffsetDateTime.class).toInstant();
    }

    private static String text(Record row, String column) {
        return value(row, column, String.class);
    }

    private static long number(Record row, String column) {
        return value(row, column, Long.class);
    }

    private static <T> T value(Record row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
