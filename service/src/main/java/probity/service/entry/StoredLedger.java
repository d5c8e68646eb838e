package probity.service.entry;

import static probity.service.entry.LedgerTables.*;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Disclosure;
import probity.ledger.commitment.Payload;
import probity.ledger.commitment.Salt;
import probity.ledger.digest.Digest;
import probity.ledger.entry.Entry;
import probity.ledger.entry.EntryCodec;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.EntryReading;
import probity.ledger.merkle.ConsistencyProof;
import probity.ledger.merkle.InclusionProof;
import probity.ledger.merkle.MerkleTree;
import probity.ledger.merkle.NodeId;
import probity.ledger.reading.Reading;

/// Reads what the writers wrote. Every answer is of one moment; two calls may see different heads.
public final class StoredLedger {
    private static final Condition OF_POLICY = DSL.condition("get_byte(ledger_entry.canonical, 3) = 2");
    private static final Condition OF_ITSELF = DSL.condition("get_byte(ledger_entry.canonical, 3) >= 48");

    private final DataSource database;
    private final DSLContext sql;

    public StoredLedger(DataSource database) {
        this.database = database;
        this.sql = DSL.using(database, SQLDialect.POSTGRES);
    }

    /// Every programme whose log was begun.
    public List<String> programmes() {
        return sql.select(LOG_PROGRAMME).from(LOG).orderBy(LOG_PROGRAMME).fetch(LOG_PROGRAMME);
    }

    /// How many entries the log has.
    public long size(String programme) {
        Long last = sql.select(DSL.max(ENTRY_SEQUENCE))
                .from(ENTRY)
                .where(ENTRY_PROGRAMME.eq(programme))
                .fetchOne(0, Long.class);
        return last == null ? 0 : last + 1;
    }

    /// One entry with its payload, or null beyond the end.
    public @Nullable Disclosed entry(String programme, long sequence) {
        List<Disclosed> found = disclosed(ENTRY_PROGRAMME.eq(programme).and(ENTRY_SEQUENCE.eq(sequence)), 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// All entries about a subject before a head, in order.
    ///
    /// @param head how many entries are known
    public List<Disclosed> about(String programme, String subject, long head) {
        return disclosed(
                PAYLOAD_PROGRAMME.eq(programme).and(PAYLOAD_SUBJECT.eq(subject)).and(ENTRY_SEQUENCE.lt(head)),
                Integer.MAX_VALUE);
    }

    /// All entries that came in with a file, in order.
    public List<Disclosed> ofUploads(String programme, Collection<UUID> uploads) {
        return disclosed(PAYLOAD_PROGRAMME.eq(programme).and(PAYLOAD_UPLOAD.in(uploads)), Integer.MAX_VALUE);
    }

    /// Entries from a sequence on, erased ones without payload, in order.
    public List<Disclosed> page(String programme, long from, int most) {
        return disclosed(ENTRY_PROGRAMME.eq(programme).and(ENTRY_SEQUENCE.ge(from)), most);
    }

    /// The entries of one kind about the ledger itself or the policy, in order.
    public List<Disclosed> ofKind(String programme, EntryKind kind) {
        if (kind != EntryKind.POLICY_VERSION && kind.number() < EntryKind.KEY_ROTATION.number()) {
            throw new IllegalArgumentException("entries of kind " + kind.code() + " are not indexed");
        }
        // In the words of the partial indexes, so that they are used.
        Condition ofKind = kind == EntryKind.POLICY_VERSION
                ? OF_POLICY
                : OF_ITSELF.and(DSL.condition("get_byte(ledger_entry.canonical, 3) = ?", kind.number()));
        return disclosed(ENTRY_PROGRAMME.eq(programme).and(ofKind), Integer.MAX_VALUE);
    }

    /// The newest checkpoint, a signed note, or null before the first.
    public byte @Nullable [] checkpoint(String programme) {
        return sql.select(CHECKPOINT_NOTE)
                .from(CHECKPOINT)
                .where(CHECKPOINT_PROGRAMME.eq(programme))
                .orderBy(CHECKPOINT_SIZE.desc(), CHECKPOINT_SIGNED.desc())
                .limit(1)
                .fetchOne(CHECKPOINT_NOTE);
    }

    /// How many entries the ledger had at the end of a moment: those received up to it.
    public long headAt(String programme, Instant moment) {
        long low = 0;
        long high = size(programme);
        while (low < high) {
            long middle = (low + high) >>> 1;
            Disclosed found = entry(programme, middle);
            if (found == null || found.entry().position().received().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<Disclosed> disclosed(Condition condition, int most) {
        return sql.select(ENTRY_CANONICAL, PAYLOAD_SUBJECT, PAYLOAD_BODY)
                .from(ENTRY)
                .leftJoin(PAYLOAD)
                .on(PAYLOAD_PROGRAMME.eq(ENTRY_PROGRAMME).and(PAYLOAD_SEQUENCE.eq(ENTRY_SEQUENCE)))
                .where(condition)
                .orderBy(ENTRY_SEQUENCE)
                .limit(most)
                .fetch(row -> disclosed(entry(row.value1()), row.value2(), row.value3()));
    }

    private static Disclosed disclosed(Entry entry, @Nullable String filed, byte @Nullable [] body) {
        if (filed != null && body != null && FiledSubject.moved(body, filed)) {
            throw new IllegalStateException("the payload of entry " + entry.sequence()
                    + " is filed under another subject than it names: verify the ledger");
        }
        return new Disclosed(entry, filed, payload(body));
    }

    /// The sequence of the record with this name, or null.
    public @Nullable Long sequenceOf(String programme, RecordName name) {
        return sql.select(KEY_SEQUENCE)
                .from(KEY)
                .where(KEY_PROGRAMME.eq(programme).and(KEY_KEY.eq(name.key().bytes())))
                .fetchOne(KEY_SEQUENCE);
    }

    /// Subjects of a programme in alphabetical order.
    ///
    /// @param containing only those whose name contains this; empty for all
    /// @param after only those behind this one; empty for the first page
    public List<String> subjects(String programme, String containing, String after, int most) {
        return sql.selectDistinct(PAYLOAD_SUBJECT)
                .from(PAYLOAD)
                .where(PAYLOAD_PROGRAMME.eq(programme))
                .and(PAYLOAD_SUBJECT.gt(after))
                .and(containing.isEmpty() ? DSL.noCondition() : PAYLOAD_SUBJECT.containsIgnoreCase(containing))
                .orderBy(PAYLOAD_SUBJECT)
                .limit(most)
                .fetch(PAYLOAD_SUBJECT);
    }

    /// How many subjects a programme has.
    public long countSubjects(String programme) {
        Long count = sql.select(DSL.countDistinct(PAYLOAD_SUBJECT))
                .from(PAYLOAD)
                .where(PAYLOAD_PROGRAMME.eq(programme))
                .fetchOne(0, Long.class);
        return count == null ? 0 : count;
    }

    /// The proof that an entry is in the tree of the first `size` entries.
    public InclusionProof inclusion(String programme, long sequence, long size) {
        return proving(programme, size, tree -> tree.inclusion(sequence), MerkleTree.nodesForInclusion(sequence, size));
    }

    /// The proof that the tree of the first `earlier` entries is the beginning of that of the first `size`.
    public ConsistencyProof consistency(String programme, long earlier, long size) {
        return proving(
                programme, size, tree -> tree.consistency(earlier), MerkleTree.nodesForConsistency(earlier, size));
    }

    private <T> T proving(String programme, long size, Function<MerkleTree, T> proof, List<NodeId> nodes) {
        try (Connection connection = database.getConnection()) {
            return proof.apply(new MerkleTree(size, LedgerNodes.fetch(connection, programme, nodes)));
        } catch (SQLException failed) {
            throw new IllegalStateException("the ledger cannot be read, SQL state " + failed.getSQLState(), failed);
        }
    }

    /// Stored hashes of one level of the tree, 32 bytes each, in order: leaves are level 0.
    public byte[] hashes(String programme, int level, long from, int most) {
        List<byte[]> hashes = level == 0
                ? sql.select(ENTRY_LEAF)
                        .from(ENTRY)
                        .where(ENTRY_PROGRAMME.eq(programme).and(ENTRY_SEQUENCE.ge(from)))
                        .orderBy(ENTRY_SEQUENCE)
                        .limit(most)
                        .fetch(ENTRY_LEAF)
                : sql.select(NODE_HASH)
                        .from(NODE)
                        .where(NODE_PROGRAMME
                                .eq(programme)
                                .and(NODE_LEVEL.eq((short) level))
                                .and(NODE_POSITION.ge(from)))
                        .orderBy(NODE_POSITION)
                        .limit(most)
                        .fetch(NODE_HASH);
        return joined(hashes);
    }

    private static byte[] joined(List<byte[]> parts) {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static Entry entry(byte[] canonical) {
        return switch (EntryCodec.decode(canonical)) {
            case EntryReading.Read read -> read.entry();
            case EntryReading.Refused refused ->
                throw new IllegalStateException("a stored entry cannot be read: " + refused.sentence());
        };
    }

    private static @Nullable Payload payload(byte @Nullable [] body) {
        return body == null ? null : read(body);
    }

    private static Payload read(byte[] body) {
        return switch (Payload.read(body)) {
            case Reading.Read<Payload> read -> read.value();
            case Reading.Refused<Payload> refused ->
                throw new IllegalStateException("a stored payload cannot be read: " + refused.sentence());
        };
    }

    /// Canonical bytes from a sequence on, in order.
    public List<byte[]> canonical(String programme, long from, int most) {
        return sql.select(ENTRY_CANONICAL)
                .from(ENTRY)
                .where(ENTRY_PROGRAMME.eq(programme).and(ENTRY_SEQUENCE.ge(from)))
                .orderBy(ENTRY_SEQUENCE)
                .limit(most)
                .fetch(ENTRY_CANONICAL);
    }

    /// Payloads with their salts from a sequence on, in order, a line each as an export has them; erased ones are not
    /// there. Damaged ones are given as they are stored: it is for verification to find them.
    public List<byte[]> disclosures(String programme, long from, int most) {
        return lines(PAYLOAD_PROGRAMME.eq(programme).and(PAYLOAD_SEQUENCE.ge(from)), most);
    }

    /// The same for what the ledger says about itself, which is never personal: the opening, policy versions, rotations
    /// of keys, erasures.
    public List<byte[]> statements(String programme, long from, int most) {
        Condition statement = ENTRY_SEQUENCE.eq(0L).or(OF_POLICY).or(OF_ITSELF);
        return lines(
                PAYLOAD_PROGRAMME
                        .eq(programme)
                        .and(PAYLOAD_SEQUENCE.in(DSL.select(ENTRY_SEQUENCE)
                                .from(ENTRY)
                                .where(ENTRY_PROGRAMME.eq(programme).and(ENTRY_SEQUENCE.ge(from)))
                                .and(statement))),
                most);
    }

    private List<byte[]> lines(Condition condition, int most) {
        return sql.select(PAYLOAD_SEQUENCE, PAYLOAD_SALT, PAYLOAD_BODY, PAYLOAD_SUBJECT)
                .from(PAYLOAD)
                .where(condition)
                .orderBy(PAYLOAD_SEQUENCE)
                .limit(most)
                .fetch(row -> Disclosure.lineAsStored(
                        row.value1(), row.value2(), FiledSubject.asUsed(row.value3(), row.value4())));
    }

    /// The payload of one entry with its salt; null when it was erased.
    public @Nullable Disclosure disclosure(String programme, long sequence) {
        return sql.select(PAYLOAD_SEQUENCE, PAYLOAD_SALT, PAYLOAD_BODY)
                .from(PAYLOAD)
                .where(PAYLOAD_PROGRAMME.eq(programme).and(PAYLOAD_SEQUENCE.eq(sequence)))
                .fetchOne(row -> new Disclosure(row.value1(), Salt.of(row.value2()), read(row.value3())));
    }

    /// Which of these names stand in the log.
    public Set<RecordName> known(String programme, Collection<RecordName> names) {
        Map<Digest, RecordName> byKey = names.stream().collect(Collectors.toMap(RecordName::key, name -> name));
        return sql
                .select(KEY_KEY)
                .from(KEY)
                .where(KEY_PROGRAMME
                        .eq(programme)
                        .and(KEY_KEY.in(
                                byKey.keySet().stream().map(Digest::bytes).toList())))
                .fetch(row -> byKey.get(Digest.of(row.value1())))
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// How many records came in with one of these uploads and are not erased.
    public long countOfUploads(String programme, Collection<UUID> uploads) {
        return sql.fetchCount(
                PAYLOAD,
                PAYLOAD_PROGRAMME.eq(programme).and(PAYLOAD_UPLOAD.in(uploads)).and(PAYLOAD_SUBJECT.isNotNull()));
    }

    /// Deletes the payloads of entries within a transaction that somebody else commits. Those that are gone already are
    /// passed over.
    public static void deletePayloads(Connection connection, String programme, Collection<Long> sequences) {
        DSL.using(connection, SQLDialect.POSTGRES)
                .deleteFrom(PAYLOAD)
                .where(PAYLOAD_PROGRAMME.eq(programme).and(PAYLOAD_SEQUENCE.in(sequences)))
                .execute();
    }

    /// A payload that is no longer there, and whom it was about; null for nobody.
    public record Erased(long sequence, @Nullable String subject) {}
}
