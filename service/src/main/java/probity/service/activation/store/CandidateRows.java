package probity.service.activation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.policy.PolicyFile;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Signature;
import probity.service.operator.Role;

/// Reads the rows of candidates.
final class CandidateRows {
    private final DSLContext sql;

    CandidateRows(DSLContext sql) {
        this.sql = sql;
    }

    List<History> all(String programme) {
        return sql.fetch("select * from policy_candidate where programme = ? order by at, id", programme)
                .map(this::history);
    }

    @Nullable
    History find(String programme, UUID id) {
        Record row = sql.fetchOne("select * from policy_candidate where programme = ? and id = ?", programme, id);
        return row == null ? null : history(row);
    }

    private History history(Record row) {
        UUID id = value(row, "id", UUID.class);
        Candidate candidate = new Candidate(
                id,
                text(row, "programme"),
                row.get("number", Integer.class),
                row.get("in_force", LocalDate.class),
                text(row, "author"),
                at(row),
                new PolicyFile(text(row, "file_name"), value(row, "file", byte[].class)));
        return new History(
                candidate,
                sql.fetch("select * from policy_judgement where candidate = ? order by id", id)
                        .map(CandidateRows::judgement),
                one("policy_publication", id, CandidateRows::publication),
                sql.fetch("select * from policy_assessment where candidate = ? order by id", id)
                        .map(CandidateRows::assessment),
                one("policy_approval", id, CandidateRows::approval),
                one("policy_activation", id, CandidateRows::activation),
                one("policy_withdrawal", id, CandidateRows::withdrawal));
    }

    private <T> @Nullable T one(String table, UUID candidate, java.util.function.Function<Record, T> read) {
        Record row = sql.fetchOne("select * from " + table + " where candidate = ?", candidate);
        return row == null ? null : read.apply(row);
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
        return new History.Assessment(number(row, "id"), text(row, "who"), at(row), value(row, "file", byte[].class));
    }

    private static History.Approval approval(Record row) {
        return new History.Approval(by(row), number(row, "assessment"), number(row, "judgement"), number(row, "entry"));
    }

    private static History.Activation activation(Record row) {
        return new History.Activation(
                at(row), value(row, "public_on", LocalDate.class), number(row, "judgement"), number(row, "entry"));
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
