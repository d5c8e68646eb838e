package probity.service.activation.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

    /// Every candidate of a programme with its rows, the oldest first.
    public List<History> all(String programme) {
        return rows.all(programme);
    }

    /// One candidate with its rows, or null.
    public @Nullable History find(String programme, UUID id) {
        return rows.find(programme, id);
    }

    public void add(Candidate candidate) {
        sql.execute(
                "insert into policy_candidate (id, programme, number, in_force, author, at, file_name, file, digest)"
                        + " values (?, ?, ?::int, ?::date, ?, ?::timestamptz, ?, ?, ?)",
                candidate.id(),
                candidate.programme(),
                candidate.number(),
                candidate.inForce(),
                candidate.author(),
                time(candidate.at()),
                candidate.file().name(),
                candidate.file().bytes(),
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
                "insert into policy_activation (candidate, in_force, public_on, at, judgement, verdict, entry)"
                        + " values (?, ?::date, ?::date, ?::timestamptz, ?, 'admissible', ?)",
                candidate.id(),
                candidate.inForce(),
                row.publicOn(),
                time(row.at()),
                row.judgement(),
                row.entry());
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
