package probity.service.activation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Signature;
import probity.service.activation.life.Turn;

/// All rows about one candidate, without the bytes of files.
///
/// @param judgements oldest first
/// @param assessments oldest first; the newest counts
/// @param approvals oldest first; the newest counts
/// @param hold why it could not come into force on its day
public record History(
        Candidate candidate,
        List<Judgement> judgements,
        @Nullable Publication publication,
        List<Assessment> assessments,
        List<Approval> approvals,
        @Nullable Activation activation,
        @Nullable Hold hold,
        @Nullable Withdrawal withdrawal) {

    public History {
        judgements = List.copyOf(judgements);
        assessments = List.copyOf(assessments);
        approvals = List.copyOf(approvals);
    }

    /// A verdict of the guard.
    public record Judgement(long id, Instant at, Judged judged) {}

    /// @param publicOn the day in the programme's time zone
    /// @param entry of the ledger
    public record Publication(Signature by, LocalDate publicOn, long judgement, long entry) {}

    /// @param digest SHA-256 of its file
    public record Assessment(long id, String who, Instant at, Digest digest) {}

    /// @param id 0 before it has a row
    public record Approval(long id, Signature by, long assessment, long judgement, long entry) {}

    /// @param approval the one it rests on
    public record Activation(Instant at, LocalDate publicOn, long approval, long judgement, long entry) {}

    public record Hold(Instant at, Turn.NotTaken why) {}

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

    /// The assessment that counts; null when there is none.
    public @Nullable Assessment newestAssessment() {
        return assessments.isEmpty() ? null : assessments.getLast();
    }

    /// The approval that counts; null when there is none.
    public @Nullable Approval approval() {
        return approvals.isEmpty() ? null : approvals.getLast();
    }
}
