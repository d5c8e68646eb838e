package probity.service.activation.store;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import probity.policy.PolicyFile;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Signature;

/// Adds the rows of candidates. Whatever does not follow from the rows before is refused by the database itself.
///
/// Written as SQL, beside the tables' own: the foreign keys of a row are most of what it says.
public final class CandidateStore {
    private final DSLContext sql;
    private final CandidateRows rows;

    public CandidateStore(DSLContext sql) {
        this.sql = sql;
        this.rows = new CandidateRows(sql);
    }

    /// The same within a transaction that somebody else commits.
    public CandidateStore within(Connection connection) {
        return new CandidateStore(DSL.using(connection, SQLDialect.POSTGRES));
    }

    /// Writes several rows, or none of them.
    public void together(Consumer<CandidateStore> rows) {
        sql.transaction(one -> rows.accept(new CandidateStore(one.dsl())));
    }

    /// Entries of a programme's ledger that a row about a withdrawal names.
    public Set<Long> withdrawals(String programme) {
        return Set.copyOf(sql.fetch(
                        "select w.entry from policy_withdrawal w join policy_candidate c on c.id = w.candidate"
                                + " where c.programme = ? and w.entry is not null",
                        programme)
                .getValues(0, Long.class));
    }

    /// Every candidate of a programme with its rows, the oldest first.
    public List<History> all(String programme) {
        return rows.all(programme);
    }

    /// One candidate with its rows, or null.
    public @Nullable History find(String programme, UUID id) {
        return rows.find(programme, id);
    }

    /// The file of a candidate, with its name.
    public PolicyFile file(UUID candidate) {
        Record row = sql.fetchSingle("select file_name, file from policy_candidate where id = ?", candidate);
        return new PolicyFile(
                Objects.requireNonNull(row.get("file_name", String.class)),
                Objects.requireNonNull(row.get("file", byte[].class)));
    }

    /// The file of an assessment, as it was sent.
    public byte[] assessmentFile(long assessment) {
        Record row = sql.fetchSingle("select file from policy_assessment where id = ?", assessment);
        return Objects.requireNonNull(row.get("file", byte[].class));
    }

    /// The moment at which another version came into force after that entry of the programme's ledger; null when none
    /// did.
    public @Nullable Instant activatedAfter(String programme, long entry) {
        Record row = sql.fetchOne(
                "select a.at from policy_activation a join policy_candidate c on c.id = a.candidate"
                        + " where c.programme = ? and a.entry > ? order by a.entry limit 1",
                programme,
                entry);
        return row == null
                ? null
                : Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant();
    }

    public void add(Candidate candidate, PolicyFile file) {
        ZoneId zone = candidate.zone();
        sql.execute(
                "insert into policy_candidate"
                        + " (id, programme, number, in_force, zone, author, at, file_name, file, digest)"
                        + " values (?, ?, ?::int, ?::date, ?, ?, ?::timestamptz, ?, ?, ?)",
                candidate.id(),
                candidate.programme(),
                candidate.number(),
                candidate.inForce(),
                zone == null ? null : zone.getId(),
                candidate.author(),
                time(candidate.at()),
                file.name(),
                file.bytes(),
                candidate.digest().bytes());
    }

    /// @return the id of the verdict
    public long judge(UUID candidate, Instant at, Judged judged) {
        Long id = sql.fetchSingle(
                        "insert into policy_judgement (candidate, at, guard, rules, policy, verdict, open)"
                                + " values (?, ?::timestamptz, ?, ?, ?, ?, ?) returning id",
                        candidate,
                        time(at),
                        judged.guard(),
                        judged.rules().bytes(),
                        judged.policy().bytes(),
                        judged.verdict().code(),
                        String.join(" ", judged.open()))
                .get("id", Long.class);
        return id == null ? 0 : id;
    }

    public void publish(UUID candidate, History.Publication row) {
        sql.execute(
                "insert into policy_publication (candidate, who, role, at, public_on, judgement, verdict, entry)"
                        + " values (?, ?, ?, ?::timestamptz, ?::date, ?, 'admissible', ?)",
                candidate,
                row.by().who(),
                row.by().role().code(),
                time(row.by().at()),
                row.publicOn(),
                row.judgement(),
                row.entry());
    }

    public void assess(UUID candidate, Signature by, byte[] file) {
        sql.execute(
                "insert into policy_assessment (candidate, who, at, file, digest) values (?, ?, ?::timestamptz, ?, sha256(?))",
                candidate,
                by.who(),
                time(by.at()),
                file,
                file);
    }

    public void approve(Candidate candidate, History.Approval row) {
        sql.execute(
                "insert into policy_approval"
                        + " (candidate, author, who, role, at, assessment, judgement, verdict, entry)"
                        + " values (?, ?, ?, ?, ?::timestamptz, ?, ?, 'admissible', ?)",
                candidate.id(),
                candidate.author(),
                row.by().who(),
                row.by().role().code(),
                time(row.by().at()),
                row.assessment(),
                row.judgement(),
                row.entry());
    }

    public void activate(Candidate candidate, History.Activation row) {
        sql.execute(
                "insert into policy_activation"
                        + " (candidate, in_force, public_on, at, approval, judgement, verdict, entry)"
                        + " values (?, ?::date, ?::date, ?::timestamptz, ?, ?, 'admissible', ?)",
                candidate.id(),
                candidate.inForce(),
                row.publicOn(),
                time(row.at()),
                row.approval(),
                row.judgement(),
                row.entry());
    }

    public void hold(UUID candidate, History.Hold row) {
        sql.execute(
                "insert into policy_hold (candidate, at, code, sentence, help) values (?, ?::timestamptz, ?, ?, ?)",
                candidate,
                time(row.at()),
                row.why().code(),
                row.why().sentence(),
                row.why().help());
    }

    public void withdraw(UUID candidate, History.Withdrawal row) {
        sql.execute(
                "insert into policy_withdrawal (candidate, who, role, at, reason, entry)"
                        + " values (?, ?, ?, ?::timestamptz, ?, ?::bigint)",
                candidate,
                row.by().who(),
                row.by().role().code(),
                time(row.by().at()),
                row.reason(),
                row.entry());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
