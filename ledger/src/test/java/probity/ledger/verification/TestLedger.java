package probity.ledger.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.commitment.Commitment;
import probity.ledger.commitment.Disclosure;
import probity.ledger.commitment.Payload;
import probity.ledger.commitment.Salt;
import probity.ledger.digest.Digest;
import probity.ledger.entry.Act;
import probity.ledger.entry.Entry;
import probity.ledger.entry.EntryCodec;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.EntryReading;
import probity.ledger.entry.Position;
import probity.ledger.entry.Provenance;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.key.VerifierKey;
import probity.ledger.merkle.Frontier;
import probity.ledger.merkle.MerkleTree;
import probity.ledger.merkle.NodeId;
import probity.ledger.note.SignedNote;
import probity.ledger.reader.Cursor;
import probity.ledger.reader.LedgerReader;
import probity.ledger.reading.Reading;
import probity.ledger.statement.Erasure;
import probity.ledger.statement.KeyRotation;
import probity.ledger.statement.LogOpening;

/// A ledger in memory, made the way a service makes one: each entry sealed as it comes. Its parts are open to
/// the tests, which damage them.
final class TestLedger implements LedgerReader {
    static final LogName LOG = LogName.of("harbour.example", "city-green-card");
    private static final Instant NOON = Instant.parse("2027-01-15T12:00:00Z");

    final List<byte[]> entries = new ArrayList<>();
    final TreeMap<Long, Disclosure> payloads = new TreeMap<>();
    final Map<NodeId, Digest> nodes = new HashMap<>();
    final List<VerifierKey> keys = new ArrayList<>();
    final List<KeyRotation> rotations = new ArrayList<>();
    final Frontier frontier = Frontier.empty();
    SigningKey key = SigningKey.generate(LOG);
    boolean showsAll = true;
    /// Null: signed anew whenever it is asked for.
    byte @Nullable [] checkpoint;

    static TestLedger opened() {
        TestLedger ledger = new TestLedger();
        ledger.keys.add(ledger.key.verifier());
        Payload opening = new LogOpening(ledger.key.verifier()).payload(JsonObject.empty());
        ledger.append(Act.of(EntryKind.PROGRAMME_OPENED), opening);
        return ledger;
    }

    /// Records with a correction, a void, an erasure and a rotation among them.
    static TestLedger ofSize(int size) {
        TestLedger ledger = opened();
        while (ledger.size() < size) {
            long next = ledger.size();
            switch ((int) (next % 50)) {
                case 7 -> ledger.append(Act.on(EntryKind.VOID, next - 2), payload("{\"reason\":\"entered twice\"}"));
                case 11 -> ledger.append(Act.on(EntryKind.CORRECTION, next - 3), record(next));
                case 16 -> ledger.erase(next - 4, next - 10);
                case 23 -> ledger.rotate();
                default -> ledger.append(Act.of(EntryKind.RECORD), record(next));
            }
        }
        return ledger;
    }

    static Payload record(long number) {
        return payload("{\"type\":\"volunteering\",\"subject\":\"s-" + number + "\",\"hours\":" + number % 24
                + ",\"note\":\"café\"}");
    }

    static Payload payload(String json) {
        return ((Reading.Read<Payload>) Payload.read(json.getBytes(StandardCharsets.UTF_8))).value();
    }

    long size() {
        return entries.size();
    }

    Entry append(Act act, Payload payload) {
        long sequence = size();
        // Salts are not random here, so that a failing test fails again.
        Salt salt = new Salt(Digest.sha256(("salt " + sequence).getBytes(StandardCharsets.UTF_8)));
        Provenance provenance = act.kind() == EntryKind.RECORD ? Provenance.unsigned("food-bank") : Provenance.OPERATOR;
        Entry entry = new Entry(
                new Position(LOG.programme(), sequence, NOON.plusSeconds(sequence)),
                act,
                provenance,
                Commitment.to(payload, salt));
        entries.add(entry.canonical());
        payloads.put(sequence, new Disclosure(sequence, salt, payload));
        frontier.append(entry.leaf(), nodes::put);
        return entry;
    }

    void erase(Long... sequences) {
        List.of(sequences).forEach(payloads::remove);
        append(Act.of(EntryKind.ERASED), new Erasure(new TreeSet<>(List.of(sequences))).payload());
    }

    void rotate() {
        SigningKey next = SigningKey.generate(LOG);
        takeOver(KeyRotation.handOver(key, next), next);
    }

    void takeOver(KeyRotation rotation, SigningKey next) {
        append(Act.of(EntryKind.KEY_ROTATION), rotation.payload());
        rotations.add(rotation);
        keys.add(next.verifier());
        key = next;
    }

    SignedNote signed() {
        return new Checkpoint(LOG, size(), frontier.root()).sign(key);
    }

    ProofFile proof(int index) {
        Entry entry = ((EntryReading.Read) EntryCodec.decode(entries.get(index))).entry();
        List<Digest> path = new MerkleTree(size(), nodes::get).inclusion(index).path();
        return new ProofFile(entry, payloads.get((long) index), path, new ProofFile.Seal(signed(), rotations));
    }

    @Override
    public byte[] checkpoint() {
        return checkpoint == null ? signed().bytes() : checkpoint;
    }

    @Override
    public byte[] keys() {
        StringBuilder text = new StringBuilder();
        keys.forEach(verifier -> text.append(verifier.text()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Cursor entries() {
        return over(entries.iterator());
    }

    @Override
    public Cursor payloads() {
        return over(payloads.values().stream().map(Disclosure::line).iterator());
    }

    private static Cursor over(Iterator<byte[]> pieces) {
        return new Cursor() {
            @Override
            public byte @Nullable [] next() {
                return pieces.hasNext() ? pieces.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public byte[] hashes(NodeId first, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < most; i++) {
            Digest digest = nodes.get(new NodeId(first.level(), first.index() + i));
            if (digest == null) {
                break;
            }
            out.write(digest.bytes());
        }
        return out.toByteArray();
    }

    @Override
    public boolean showsAllPayloads() {
        return showsAll;
    }
}
