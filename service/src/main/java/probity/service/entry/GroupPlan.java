package probity.service.entry;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Commitment;
import probity.ledger.commitment.Salt;
import probity.ledger.digest.Digest;
import probity.ledger.entry.Act;
import probity.ledger.entry.Entry;
import probity.ledger.entry.Position;
import probity.service.entry.KnownNames.Known;

/// Decides the outcome of each addition of a group in order of arrival, and collects the rows that make it so.
final class GroupPlan {
    /// Classes of SQL states in which the whole transaction is lost: connection, resources, operator, system.
    private static final List<String> OF_THE_DATABASE = List.of("08", "53", "57", "58");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String programme;
    private final LogTail tail;
    private final KnownNames names;
    private final Instant received;
    private final List<Disclosed> appended = new ArrayList<>();
    private final CopyRows entries = new CopyRows(4);
    private final CopyRows payloads = new CopyRows(6);
    private final CopyRows keys = new CopyRows(3);
    private final CopyRows nodes = new CopyRows(4);

    GroupPlan(String programme, LogTail tail, KnownNames names, Instant received) {
        this.programme = programme;
        this.tail = tail;
        this.names = names;
        this.received = received;
    }

    /// The same for an addition with rows of its own. What they cannot be costs this entry, and not those that
    /// share the transaction.
    Outcome add(Connection connection, Addition addition, Addition.Rider rider) throws SQLException {
        RecordName name = addition.name();
        if (name != null && names.get(name) != null) {
            return add(addition);
        }
        Outcome.Refused no = written(connection, rider);
        return no == null ? add(addition) : no;
    }

    private Outcome.@Nullable Refused written(Connection connection, Addition.Rider rider) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Outcome.Refused no = rider.write(connection, new Addition.Place(tail.size(), received));
            if (no != null) {
                connection.rollback(before);
            }
            return no;
        } catch (SQLException | RuntimeException failed) {
            String state = state(failed);
            if (OF_THE_DATABASE.stream().anyMatch(state::startsWith)) {
                throw failed;
            }
            connection.rollback(before);
            return new Outcome.Refused(
                    "rows_refused", "The database refuses what belongs to this entry (" + state + ").");
        }
    }

    /// The SQL state, and never the message, which may quote a row.
    private static String state(Throwable failed) {
        for (@Nullable Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return failed.getClass().getSimpleName();
    }

    Outcome add(Addition addition) {
        RecordName name = addition.name();
        Known earlier = name == null ? null : names.get(name);
        if (earlier != null) {
            return again(earlier, addition);
        }
        return switch (addition.target()) {
            case Target.None _ -> append(addition, null);
            case Target.At(long sequence) -> append(addition, sequence);
            case Target.Named(RecordName target) -> appendTo(addition, target);
        };
    }

    private static Outcome again(Known earlier, Addition addition) {
        if (earlier.content() == null) {
            return new Outcome.Refused(
                    "payload_erased", "A record with this id was here and has been erased; it is not taken again.");
        }
        return earlier.content().equals(Digest.sha256(addition.payload().canonical()))
                ? new Outcome.Stands(earlier.sequence(), true)
                : new Outcome.Refused(
                        "exists_with_different_content",
                        "A record with this id is in the ledger with other content; correct it by a new record that"
                                + " names it.");
    }

    private Outcome appendTo(Addition addition, RecordName target) {
        Known found = names.get(target);
        if (found == null || found.content() == null) {
            return new Outcome.Refused(
                    "record_unknown", "There is no record with the id it refers to, or it has been erased.");
        }
        if (!Objects.equals(found.subject(), addition.subject())) {
            return new Outcome.Refused("correction_changes_subject", "The record it refers to is about somebody else.");
        }
        return append(addition, found.sequence());
    }

    private Outcome append(Addition addition, @Nullable Long corrects) {
        long sequence = tail.size();
        Salt salt = Salt.draw(RANDOM);
        Entry entry = new Entry(
                new Position(programme, sequence, received),
                new Act(addition.kind(), corrects),
                addition.provenance(),
                Commitment.to(addition.payload(), salt));
        appended.add(new Disclosed(entry, addition.subject(), addition.payload()));
        byte[] body = addition.payload().canonical();
        entries.text(programme)
                .number(sequence)
                .bytes(entry.leaf().bytes())
                .bytes(entry.canonical())
                .end();
        payloads.text(programme)
                .number(sequence)
                .text(addition.subject())
                .uuid(addition.upload())
                .bytes(salt.bytes())
                .bytes(body)
                .end();
        RecordName name = addition.name();
        if (name != null) {
            keys.text(programme).bytes(name.key().bytes()).number(sequence).end();
            names.put(name, new Known(sequence, addition.subject(), Digest.sha256(body)));
        }
        tail.frontier().append(entry.leaf(), (id, digest) -> {
            if (id.level() > 0) {
                nodes.text(programme)
                        .small(id.level())
                        .number(id.index())
                        .bytes(digest.bytes())
                        .end();
            }
        });
        return new Outcome.Stands(sequence, false);
    }

    /// The entries that the outcomes so far add to the log, in order.
    List<Disclosed> appended() {
        return appended;
    }

    /// Sends the rows; the caller commits.
    void write(Connection connection) throws SQLException {
        entries.send(connection, "ledger_entry (programme, sequence, leaf, canonical)");
        payloads.send(connection, "ledger_payload (programme, sequence, subject, upload, salt, body)");
        keys.send(connection, "record_key (programme, key, sequence)");
        nodes.send(connection, "ledger_node (programme, level, position, hash)");
    }
}
