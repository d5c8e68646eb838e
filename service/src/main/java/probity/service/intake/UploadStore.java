package probity.service.intake;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.entry.EntryKind;
import probity.service.entry.Addition;
import probity.service.entry.Appending;
import probity.service.entry.Disclosed;
import probity.service.entry.RecordName;
import probity.service.entry.StoredLedger;

/// Which files came in, and taking one back: a void for each of its records.
public final class UploadStore {
    private static final Table<Record> UPLOAD = table(name("upload"));
    private static final Field<UUID> ID = field(name("upload", "id"), UUID.class);
    private static final Field<String> PROGRAMME = field(name("upload", "programme"), String.class);
    private static final Field<String> FILE_NAME = field(name("upload", "file_name"), String.class);
    private static final Field<byte[]> DIGEST = field(name("upload", "digest"), byte[].class);
    private static final Field<OffsetDateTime> AT = field(name("upload", "at"), OffsetDateTime.class);
    private static final Field<String> WHO = field(name("upload", "who"), String.class);
    private static final Field<Long> ROWS = field(name("upload", "rows"), Long.class);
    private static final Field<Long> ACCEPTED = field(name("upload", "accepted"), Long.class);
    private static final Field<JSONB> BAD = field(name("upload", "bad"), JSONB.class);
    private static final Table<Record> UNDO = table(name("upload_undo"));
    private static final Field<UUID> UNDO_UPLOAD = field(name("upload_undo", "upload"), UUID.class);
    private static final Field<OffsetDateTime> UNDO_AT = field(name("upload_undo", "at"), OffsetDateTime.class);
    private static final Field<String> UNDO_WHO = field(name("upload_undo", "who"), String.class);
    private static final Field<String> UNDO_REASON = field(name("upload_undo", "reason"), String.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DSLContext sql;
    private final InstantSource clock;
    private final StoredLedger ledger;
    private final Intake intake;

    public UploadStore(DSLContext sql, InstantSource clock, StoredLedger ledger, Intake intake) {
        this.sql = sql;
        this.clock = clock;
        this.ledger = ledger;
        this.intake = intake;
    }

    Upload keep(String programme, Uploads.Offer offer, Uploads.UploadWalk walk) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        sql.insertInto(UPLOAD)
                .set(ID, walk.progress().id())
                .set(PROGRAMME, programme)
                .set(FILE_NAME, offer.name())
                .set(DIGEST, offer.digest().bytes())
                .set(AT, now.atOffset(ZoneOffset.UTC))
                .set(WHO, offer.who())
                .set(ROWS, walk.rows())
                .set(ACCEPTED, walk.accepted())
                .set(BAD, JSONB.valueOf(json(walk.bad())))
                .execute();
        return new Upload(
                walk.progress().id(),
                programme,
                offer.name(),
                offer.digest().hex(),
                now,
                offer.who(),
                walk.rows(),
                walk.accepted(),
                walk.bad(),
                null);
    }

    /// One upload, or null.
    public @Nullable Upload find(String programme, UUID id) {
        List<Upload> found = select(PROGRAMME.eq(programme).and(ID.eq(id)), 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// The newest uploads of a programme.
    public List<Upload> newest(String programme, int most) {
        return select(PROGRAMME.eq(programme), most);
    }

    private List<Upload> select(Condition condition, int most) {
        return sql.select()
                .from(UPLOAD)
                .leftJoin(UNDO)
                .on(UNDO_UPLOAD.eq(ID))
                .where(condition)
                .orderBy(AT.desc())
                .limit(most)
                .fetch(UploadStore::upload);
    }

    private static Upload upload(Record row) {
        OffsetDateTime undone = row.get(UNDO_AT);
        return new Upload(
                row.get(ID),
                row.get(PROGRAMME),
                row.get(FILE_NAME),
                HexFormat.of().formatHex(row.get(DIGEST)),
                row.get(AT).toInstant(),
                row.get(WHO),
                row.get(ROWS),
                row.get(ACCEPTED),
                rows(row.get(BAD).data()),
                undone == null ? null : new Upload.Undone(undone.toInstant(), row.get(UNDO_WHO), row.get(UNDO_REASON)));
    }

    /// The mark of a file's records: the same however often its bytes are sent, so that what came in before it was cut
    /// off can be taken back with the rest.
    static UUID mark(String programme, Digest file) {
        ByteBuffer both = ByteBuffer.wrap(Digest.sha256(programme.getBytes(StandardCharsets.UTF_8), file.bytes())
                .bytes());
        return new UUID(both.getLong(), both.getLong());
    }

    /// Records of a file sent by an earlier build bear the id of the upload itself.
    private static List<UUID> marks(Upload upload) {
        return List.of(upload.id(), mark(upload.programme(), Digest.ofHex(upload.digest())));
    }

    /// How many records came in with a file and would be taken back with it. Rows that stood already, because they had
    /// come in otherwise, are none of them, and neither are those that are erased.
    public long own(Upload upload) {
        return ledger.countOfUploads(upload.programme(), marks(upload));
    }

    /// Which of these records are void by an act.
    Set<Long> takenBack(String programme, List<Long> sequences) {
        Map<RecordName, Long> acts = new HashMap<>();
        sequences.forEach(one -> acts.put(RecordAdditions.voidOf(one), one));
        return ledger.known(programme, acts.keySet()).stream().map(acts::get).collect(Collectors.toSet());
    }

    /// Takes a file back: a void for each record that came in with it, however often it was sent. Doing it twice
    /// changes nothing more.
    ///
    /// @return what kept the log from taking all the voids, or null when it is done
    public @Nullable Appending undo(Upload upload, String who, String reason) {
        List<Addition> voids = ledger.ofUploads(upload.programme(), marks(upload)).stream()
                .filter(one -> one.subject() != null)
                .map(one -> voidOf(one, reason))
                .toList();
        for (int from = 0; from < voids.size(); from += 2_000) {
            List<Addition> part = voids.subList(from, Math.min(voids.size(), from + 2_000));
            Appending answer = intake.act(upload.programme(), part);
            if (!(answer instanceof Appending.Committed)) {
                return answer;
            }
        }
        // Each sending of these bytes has a row, and what came in with them is void for all.
        sql.insertInto(UNDO, UNDO_UPLOAD, UNDO_AT, UNDO_WHO, UNDO_REASON)
                .select(DSL.select(ID, DSL.val(clock.instant().atOffset(ZoneOffset.UTC)), DSL.val(who), DSL.val(reason))
                        .from(UPLOAD)
                        .where(PROGRAMME
                                .eq(upload.programme())
                                .and(DIGEST.eq(HexFormat.of().parseHex(upload.digest())))))
                .onConflictDoNothing()
                .execute();
        return null;
    }

    private static Addition voidOf(Disclosed record, String reason) {
        String subject = record.subject() == null ? "" : record.subject();
        return RecordAdditions.act(EntryKind.VOID, record.entry().sequence(), subject, reason);
    }

    private static String json(List<RowRefused> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows cannot be written as JSON", impossible);
        }
    }

    private static List<RowRefused> rows(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<RowRefused>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the kept rows of an upload cannot be read", damaged);
        }
    }
}
