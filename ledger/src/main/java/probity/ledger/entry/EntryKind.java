package probity.ledger.entry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an entry says. The number is part of the canonical bytes: it is never changed and never used again.
///
/// Numbers are grouped, with room: 1–15 the programme, 16–31 records, 32–47 what people did about subjects (later),
/// 48–63 the ledger itself.
public enum EntryKind {
    /// The first entry of a log, sequence 0: names the log and its first key.
    PROGRAMME_OPENED(1, false),
    /// A step in the life of a policy version: adopted, published, scheduled, in force, refused or withdrawn.
    POLICY_VERSION(2, false),
    /// A record of a source.
    RECORD(16, false),
    /// Takes the place of an earlier record.
    CORRECTION(17, true),
    /// An earlier record does not count.
    VOID(18, true),
    /// An earlier record is kept but not used for the time being.
    HOLD(19, true),
    /// An earlier hold is over: the record counts again.
    HOLD_ENDED(20, true),
    /// The key that signs checkpoints is replaced by a new one.
    KEY_ROTATION(48, false),
    /// Payloads of earlier entries have been erased; the payload lists their sequences and nothing else.
    ERASED(49, false);

    private final int number;
    private final boolean corrects;

    EntryKind(int number, boolean corrects) {
        this.number = number;
        this.corrects = corrects;
    }

    /// The number in the canonical bytes, 1 to 255.
    public int number() {
        return number;
    }

    /// Whether an entry of this kind corrects an earlier one and names it.
    public boolean corrects() {
        return corrects;
    }

    /// The stable name, such as `key_rotation`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this number, or null when the first format has none.
    public static @Nullable EntryKind ofNumber(int number) {
        for (EntryKind kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        return null;
    }
}
