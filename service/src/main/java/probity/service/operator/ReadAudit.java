package probity.service.operator;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Who read whose data, and when. Append-only: the service's own role cannot change a row.
public final class ReadAudit {
    private final DSLContext sql;
    private final InstantSource clock;

    public ReadAudit(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// One reading.
    ///
    /// @param subject whose data; `*` for a page that shows many
    /// @param what the kind of data: `score`, `explanation`, `history`, `records`, `search`,
    ///     `standing`, `changes`, `payloads`, `comparison`
    public record Reading(Instant at, String who, String programme, String subject, String what) {}

    /// Writes a reading down; the caller answers only after that.
    public void note(String who, String programme, String subject, String what) {
        sql.insertInto(DeskTables.AUDIT)
                .set(DeskTables.AUDIT_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(DeskTables.AUDIT_WHO, who)
                .set(DeskTables.AUDIT_PROGRAMME, programme)
                .set(DeskTables.AUDIT_SUBJECT, subject)
                .set(DeskTables.AUDIT_WHAT, what)
                .execute();
    }

    /// Writes down that many subjects were read at once, a row each; `*` where there is none.
    public void note(String who, String programme, Collection<String> subjects, String what) {
        if (subjects.isEmpty()) {
            note(who, programme, "*", what);
            return;
        }
        sql.insertInto(
                        DeskTables.AUDIT,
                        DeskTables.AUDIT_AT,
                        DeskTables.AUDIT_WHO,
                        DeskTables.AUDIT_PROGRAMME,
                        DeskTables.AUDIT_SUBJECT,
                        DeskTables.AUDIT_WHAT)
                .select(sql.select(
                                DSL.val(clock.instant().atOffset(ZoneOffset.UTC)),
                                DSL.val(who),
                                DSL.val(programme),
                                DSL.field("subject", String.class),
                                DSL.val(what))
                        .from("unnest(?) as subject", (Object) subjects.toArray(String[]::new)))
                .execute();
    }

    /// The newest readings of a subject's data.
    public List<Reading> of(String programme, String subject, int most) {
        return sql.select(
                        DeskTables.AUDIT_AT,
                        DeskTables.AUDIT_WHO,
                        DeskTables.AUDIT_PROGRAMME,
                        DeskTables.AUDIT_SUBJECT,
                        DeskTables.AUDIT_WHAT)
                .from(DeskTables.AUDIT)
                .where(DeskTables.AUDIT_PROGRAMME.eq(programme).and(DeskTables.AUDIT_SUBJECT.eq(subject)))
                .orderBy(DeskTables.AUDIT_ID.desc())
                .limit(most)
                .fetch(row ->
                        new Reading(row.value1().toInstant(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
