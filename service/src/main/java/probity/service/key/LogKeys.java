package probity.service.key;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import probity.ledger.entry.EntryKind;
import probity.ledger.key.LogName;
import probity.ledger.key.SigningKey;
import probity.ledger.reading.Reading;
import probity.ledger.statement.KeyChain;
import probity.ledger.statement.KeyRotation;
import probity.ledger.statement.LogOpening;
import probity.service.entry.Disclosed;
import probity.service.entry.StoredLedger;

/// Which keys the logs have had, and the secret half of each current one.
public final class LogKeys {
    private final StoredLedger ledger;
    private final KeyFolder folder;
    private final Map<String, SigningKey> current = new ConcurrentHashMap<>();

    public LogKeys(StoredLedger ledger, KeyFolder folder) {
        this.ledger = ledger;
        this.folder = folder;
    }

    /// Makes ready the key of a log: the one the log names, or a new one for a log that is not begun.
    ///
    /// @throws probity.service.database.TroubleException if the log is begun and its key is not there
    public SigningKey open(LogName log) {
        KeyChain chain = chain(log.programme());
        SigningKey key = chain == null ? fresh(log) : folder.secretOf(chain.current());
        current.put(log.programme(), key);
        return key;
    }

    private SigningKey fresh(LogName log) {
        SigningKey key = SigningKey.generate(log);
        folder.keep(key);
        return key;
    }

    /// The key that signs a programme's log now.
    public SigningKey signing(String programme) {
        SigningKey key = current.get(programme);
        if (key == null) {
            throw new IllegalArgumentException("no key is open for " + programme);
        }
        return key;
    }

    /// Uses another key from now on; its rotation stands in the log already.
    void replace(String programme, SigningKey next) {
        current.put(programme, next);
    }

    /// Every key of a log, or null before the log is begun.
    public @Nullable KeyChain chain(String programme) {
        Disclosed first = ledger.entry(programme, 0);
        if (first == null || first.payload() == null) {
            return null;
        }
        KeyChain chain = KeyChain.startingWith(
                understood(programme, LogOpening.read(first.payload())).key());
        for (Disclosed entry : ledger.ofKind(programme, EntryKind.KEY_ROTATION)) {
            if (entry.payload() != null) {
                chain = understood(programme, chain.then(understood(programme, KeyRotation.read(entry.payload()))));
            }
        }
        return chain;
    }

    private static <T> T understood(String programme, Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T> read -> read.value();
            case Reading.Refused<T> refused ->
                throw new IllegalStateException("the log of " + programme + " is damaged: " + refused.sentence());
        };
    }
}
