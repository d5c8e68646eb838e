package probity.cli.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.commitment.Commitment;
import probity.ledger.commitment.Disclosure;
import probity.ledger.commitment.Payload;
import probity.ledger.commitment.Salt;
import probity.ledger.digest.Digest;
import probity.ledger.entry.Act;
import probity.ledger.entry.Entry;
import probity.ledger.entry.EntryKind;
import probity.ledger.entry.Position;
import probity.ledger.entry.Provenance;
import probity.ledger.json.JsonValue.JsonObject;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.merkle.Frontier;
import probity.ledger.merkle.NodeId;
import probity.ledger.reader.Cursor;
import probity.ledger.reader.LedgerReader;
import probity.ledger.reading.Reading;
import probity.ledger.statement.LogOpening;

/// A ledger in memory, each entry sealed as a service seals it.
final class SmallLedger implements LedgerReader {

    private static final LogName LOG = LogName.of("harbour.example", "city-green-card");
    private static final Instant NOON = Instant.parse("2027-01-15T12:00:00Z");

    private final SigningKey key = SigningKey.generate(LOG);
    private final List<byte[]> entries = new ArrayList<>();
    private final List<byte[]> payloads = new ArrayList<>();
    private final Map<NodeId, Digest> nodes = new HashMap<>();
    private final Frontier frontier = Frontier.empty();

    SmallLedger(int size) {
        append(EntryKind.PROGRAMME_OPENED, new LogOpening(key.verifier()).payload(JsonObject.empty()));
        while (entries.size() < size) {
            byte[] json = ("{\"subject\":\"s-" + entries.size() + "\"}").getBytes(StandardCharsets.UTF_8);
            append(EntryKind.RECORD, ((Reading.Read<Payload>) Payload.read(json)).value());
        }
    }

    private void append(EntryKind kind, Payload payload) {
        long sequence = entries.size();
        Salt salt = new Salt(Digest.sha256(("salt " + sequence).getBytes(StandardCharsets.UTF_8)));
        Provenance provenance = kind == EntryKind.RECORD ? Provenance.unsigned("food-bank") : Provenance.OPERATOR;
        Entry entry = new Entry(
                new Position(LOG.programme(), sequence, NOON.plusSeconds(sequence)),
                Act.of(kind),
                provenance,
                Commitment.to(payload, salt));
        entries.add(entry.canonical());
        payloads.add(new Disclosure(sequence, salt, payload).line());
        frontier.append(entry.leaf(), nodes::put);
    }

    String publicKey() {
        return key.verifier().text() + "\n";
    }

    @Override
    public byte[] checkpoint() {
        return new Checkpoint(LOG, entries.size(), frontier.root()).sign(key).bytes();
    }

    @Override
    public byte[] keys() {
        return publicKey().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Cursor entries() {
        return over(entries.iterator());
    }

    @Override
    public Cursor payloads() {
        return over(payloads.iterator());
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
    public byte[] hashes(NodeId first, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < most; i++) {
            Digest digest = nodes.get(new NodeId(first.level(), first.index() + i));
            if (digest != null) {
                out.writeBytes(digest.bytes());
            }
        }
        return out.toByteArray();
    }

    @Override
    public boolean showsAllPayloads() {
        return true;
    }

    /// What the service answers for a part of the ledger: entries with their lengths, lines, hashes, by page.
    byte[] served(String part, Map<String, String> query) {
        int from = Integer.parseInt(query.getOrDefault("from", "0"));
        int most = Integer.parseInt(query.getOrDefault("most", "1000"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (part) {
            case "checkpoint" -> out.writeBytes(checkpoint());
            case "keys" -> out.writeBytes(keys());
            case "entries" ->
                entries.stream().skip(from).limit(most).forEach(one -> {
                    out.write(one.length >>> 8);
                    out.write(one.length);
                    out.writeBytes(one);
                });
            case "statements" ->
                payloads.stream().skip(from).limit(from == 0 ? 1 : 0).forEach(out::writeBytes);
            case "payloads" ->
                payloads.stream().skip(from).limit(Math.min(most, 7)).forEach(out::writeBytes);
            default -> out.writeBytes(hashes(new NodeId(Integer.parseInt(part.replace("hashes/", "")), from), most));
        }
        return out.toByteArray();
    }
}
