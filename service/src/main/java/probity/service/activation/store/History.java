package probity.service.activation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Signature;

/// All rows about one candidate.
///
/// @param judgements oldest first
/// @param assessments oldest first; the newest counts
public record History(
        Candidate candidate,
        List<Judgement> judgements,
        @Nullable Publication publication,
        List<Assessment> assessments,
        @Nullable Approval approval,
        @Nullable Activation activation,
        @Nullable Withdrawal withdrawal) {

    public History {
        judgements = List.copyOf(judgements);
        assessments = List.copyOf(assessments);
    }

    /// A verdict of the guard.
    public record Judgement(long id, Instant at, Judged judged) {}

    /// @param publicOn the day in the programme's time zone
    /// @param entry of the ledger
    public record Publication(Signature by, LocalDate publicOn, long judgement, long entry) {}

    /// @param file as it was sent
    @SuppressWarnings("ArrayRecordComponent") // On its way to its reader, never compared.
    public record Assessment(long id, String who, Instant at, byte[] file) {}

    public record Approval(Signature by, long assessment, long judgement, long entry) {}

    public record Activation(Instant at, LocalDate publicOn, long judgement, long entry) {}

    /// @param entry null when the version was not public
    public record Withdrawal(
            Signature by, String reason, @Nullable Long entry) {}

    /// The verdict with this id; null when there is none.
    public @Nullable Judged judged(long id) {
        return judgements.stream()
                .filter(one -> one.id() == id)
                .map(Judgement::judged)
                .findFirst()
                .orElse(null);
    }

    /// The assessment with this id; null when there is none.
    public @Nullable Assessment assessment(long id) {
        return assessments.stream().filter(one -> one.id() == id).findFirst().orElse(null);
    }

    /// The assessment that counts; null when there is none.
    public @Nullable Assessment newestAssessment() {
        return assessments.isEmpty() ? null : assessments.getLast();
    }
}
