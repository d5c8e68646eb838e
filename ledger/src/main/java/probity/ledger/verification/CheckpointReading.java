package probity.ledger.verification;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.ledger.checkpoint.Checkpoint;
import probity.ledger.key.VerifierKey;
import probity.ledger.note.SignatureCheck;
import probity.ledger.note.SignedNote;
import probity.ledger.reading.Reading;

/// A checkpoint as far as it can be read.
///
/// @param note null when the bytes are no note
/// @param checkpoint null when they are no checkpoint
record CheckpointReading(
        @Nullable SignedNote note, @Nullable Checkpoint checkpoint) {
    static CheckpointReading read(byte[] bytes, Findings findings) {
        return switch (SignedNote.read(bytes)) {
            case Reading.Refused<SignedNote> no -> unreadable(null, no.sentence(), findings);
            case Reading.Read<SignedNote> note ->
                switch (Checkpoint.read(note.value())) {
                    case Reading.Refused<Checkpoint> no -> unreadable(note.value(), no.sentence(), findings);
                    case Reading.Read<Checkpoint> checkpoint -> new CheckpointReading(note.value(), checkpoint.value());
                };
        };
    }

    /// The first of these keys that signed the note, or null.
    @Nullable
    VerifierKey madeBy(Stream<VerifierKey> keys) {
        SignedNote signed = note;
        return signed == null
                ? null
                : keys.filter(key -> signed.check(key) == SignatureCheck.VALID)
                        .findFirst()
                        .orElse(null);
    }

    private static CheckpointReading unreadable(@Nullable SignedNote note, String sentence, Findings findings) {
        findings.add(Finding.of(FindingCode.CHECKPOINT_UNREADABLE, LedgerPart.CHECKPOINT, sentence));
        return new CheckpointReading(note, null);
    }
}
