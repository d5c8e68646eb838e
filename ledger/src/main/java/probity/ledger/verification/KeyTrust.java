package probity.ledger.verification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import probity.ledger.key.VerifierKey;
import probity.ledger.reading.Reading;
import probity.ledger.statement.KeyChain;
import probity.ledger.statement.KeyRotation;

/// Follows trust from the key that was given to the key that signed.
final class KeyTrust {
    private final VerifierKey trusted;
    private final Findings findings;

    KeyTrust(VerifierKey trusted, Findings findings) {
        this.trusted = trusted;
        this.findings = findings;
    }

    /// Finds that trust does not lead to the key in force after the whole log.
    void follow(KeyChain chain) {
        if (!chain.keys().contains(trusted)) {
            findings.add(Finding.of(
                    FindingCode.KEY_NOT_OF_LOG,
                    LedgerPart.KEYS,
                    "The key " + trusted.idHex() + " that was given is none of the keys of this log."));
        } else if (!chain.leadsFrom(trusted)) {
            findings.add(Finding.of(
                    FindingCode.KEY_NOT_HANDED_OVER,
                    LedgerPart.KEYS,
                    "A key after " + trusted.idHex() + " was not handed over by its predecessor (" + lost(chain)
                            + "). Ask the operator for the key in force."));
        }
    }

    private static String lost(KeyChain chain) {
        List<String> lost = chain.rotations().stream()
                .filter(rotation -> !rotation.isHandedOver())
                .map(KeyRotation::next)
                .map(VerifierKey::idHex)
                .toList();
        return String.join(", ", lost);
    }

    /// The checkpoint, where it can be read at all, was not signed by this key, which is in force.
    void accuse(CheckpointReading reading, VerifierKey inForce) {
        if (reading.note() != null) {
            findings.add(Finding.of(
                    FindingCode.CHECKPOINT_SIGNATURE,
                    LedgerPart.CHECKPOINT,
                    "Key " + inForce.idHex() + ", which is in force, did not sign this checkpoint as it stands."));
        }
    }

    /// Finds a list of keys that is not the one the entries tell.
    void checkList(byte[] listed, KeyChain chain) {
        StringBuilder told = new StringBuilder();
        chain.keys().forEach(key -> told.append(key.text()).append('\n'));
        if (!Arrays.equals(listed, told.toString().getBytes(StandardCharsets.UTF_8))) {
            findings.add(Finding.of(
                    FindingCode.KEYS_DIFFER,
                    LedgerPart.KEYS,
                    "The list of keys is not the one that the entries tell."));
        }
    }

    /// The keys in a list, as far as it can be read.
    static List<VerifierKey> keysIn(byte[] listed) {
        return new String(listed, StandardCharsets.UTF_8)
                .lines()
                .map(VerifierKey::read)
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read<VerifierKey>) reading).value())
                .toList();
    }
}
