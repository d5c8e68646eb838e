package probity.ledger.statement;

import java.util.List;
import java.util.stream.Stream;
import probity.ledger.key.VerifierKey;
import probity.ledger.reading.Reading;

/// The keys of a log, oldest first: the one of its opening and one more with each rotation.
///
/// @param opening the first key
/// @param rotations in the order of their entries
public record KeyChain(VerifierKey opening, List<KeyRotation> rotations) {
    public KeyChain {
        rotations = List.copyOf(rotations);
    }

    /// A log that has not replaced its key.
    public static KeyChain startingWith(VerifierKey opening) {
        return new KeyChain(opening, List.of());
    }

    /// The chain with one more rotation. Refused with `rotation_not_from_current_key` or `rotation_to_used_key`.
    public Reading<KeyChain> then(KeyRotation rotation) {
        if (!rotation.earlier().equals(current())) {
            return Reading.refused(
                    "rotation_not_from_current_key",
                    "It replaces " + rotation.earlier().idHex() + ", but the key was "
                            + current().idHex() + ".");
        }
        if (keys().contains(rotation.next())) {
            return Reading.refused(
                    "rotation_to_used_key", "Key " + rotation.next().idHex() + " was replaced before.");
        }
        return new Reading.Read<>(new KeyChain(
                opening, Stream.concat(rotations.stream(), Stream.of(rotation)).toList()));
    }

    /// Every key, oldest first.
    public List<VerifierKey> keys() {
        return Stream.concat(Stream.of(opening), rotations.stream().map(KeyRotation::next))
                .toList();
    }

    /// The key that signs now.
    public VerifierKey current() {
        return rotations.isEmpty() ? opening : rotations.getLast().next();
    }

    /// Whether trust in this key carries over to [#current]: it is in the chain, and each key after it was
    /// handed over by the one before.
    public boolean leadsFrom(VerifierKey trusted) {
        int at = keys().indexOf(trusted);
        return at >= 0 && rotations.subList(at, rotations.size()).stream().allMatch(KeyRotation::isHandedOver);
    }
}
