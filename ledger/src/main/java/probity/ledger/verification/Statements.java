package probity.ledger.verification;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import probity.ledger.commitment.Payload;
import probity.ledger.entry.Entry;
import probity.ledger.reading.Reading;
import probity.ledger.statement.Erasure;
import probity.ledger.statement.KeyChain;
import probity.ledger.statement.KeyRotation;
import probity.ledger.statement.LogOpening;
import probity.ledger.statement.PolicyStatement;

/// Reads what the ledger says about itself on the way: its keys, its policy versions and its erasures.
final class Statements {
    private final Findings findings;
    private final BitSet erased = new BitSet();
    private final BitSet own = new BitSet();
    private @Nullable KeyChain chain;
    private boolean allRead = true;

    Statements(Findings findings) {
        this.findings = findings;
    }

    /// The keys as far as they could be read; null without a readable opening.
    @Nullable
    KeyChain chain() {
        return chain;
    }

    /// The entries whose payloads are said to be erased.
    BitSet erased() {
        return erased;
    }

    /// Whether no statement was lost on the way, so that [#chain] and [#erased] are complete.
    boolean wereAllRead() {
        return allRead;
    }

    /// An entry could not be read; it may have been a statement.
    void cannotBeRead() {
        allRead = false;
    }

    /// Takes an entry and its matching payload; the payload is null when it is absent or does not match.
    void take(Entry entry, @Nullable Payload payload) {
        switch (entry.kind()) {
            case PROGRAMME_OPENED, POLICY_VERSION, KEY_ROTATION, ERASED -> {
                own.set(Math.toIntExact(entry.sequence()));
                if (payload == null) {
                    allRead = false;
                    add(
                            FindingCode.STATEMENT_MISSING,
                            entry,
                            "Entry " + entry.sequence() + " (" + entry.kind().code() + ") has no matching payload.");
                } else {
                    understand(entry, payload);
                }
            }
            case RECORD, CORRECTION, VOID, HOLD, HOLD_ENDED -> {}
        }
    }

    private void understand(Entry entry, Payload payload) {
        Reading<?> reading =
                switch (entry.kind()) {
                    case PROGRAMME_OPENED -> open(payload);
                    case KEY_ROTATION -> rotate(payload);
                    case POLICY_VERSION -> PolicyStatement.read(payload);
                    default -> erase(entry, payload);
                };
        if (reading instanceof Reading.Refused<?> no) {
            allRead = false;
            add(FindingCode.STATEMENT_UNREADABLE, entry, "Entry " + entry.sequence() + ": " + no.sentence());
        }
    }

    private Reading<LogOpening> open(Payload payload) {
        Reading<LogOpening> reading = LogOpening.read(payload);
        if (reading instanceof Reading.Read<LogOpening> yes) {
            chain = KeyChain.startingWith(yes.value().key());
        }
        return reading;
    }

    private Reading<?> rotate(Payload payload) {
        Reading<KeyRotation> reading = KeyRotation.read(payload);
        if (chain == null || !(reading instanceof Reading.Read<KeyRotation> rotation)) {
            return reading;
        }
        // Where a rotation was lost before, this one does not follow, and is not to blame for it.
        KeyChain known =
                allRead ? chain : KeyChain.startingWith(rotation.value().earlier());
        Reading<KeyChain> longer = known.then(rotation.value());
        if (longer instanceof Reading.Read<KeyChain> yes) {
            chain = yes.value();
        }
        return longer;
    }

    private Reading<Erasure> erase(Entry entry, Payload payload) {
        Reading<Erasure> reading = Erasure.read(payload);
        if (reading instanceof Reading.Read<Erasure> yes) {
            for (long sequence : yes.value().sequences()) {
                if (sequence >= entry.sequence() || own.get(Math.toIntExact(sequence))) {
                    add(
                            FindingCode.ERASURE_NOT_ALLOWED,
                            entry,
                            "Entry " + entry.sequence() + " cannot erase the payload of entry " + sequence + ".");
                } else {
                    erased.set(Math.toIntExact(sequence));
                }
            }
        }
        return reading;
    }

    private void add(FindingCode code, Entry entry, String sentence) {
        findings.add(Finding.at(code, LedgerPart.PAYLOADS, entry.sequence(), sentence));
    }
}
