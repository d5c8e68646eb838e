package probity.service.activation.life;

import java.time.Instant;
import java.time.LocalDate;
import probity.ledger.digest.Digest;
import probity.service.activation.life.Turn.NotTaken;

/// Where a version stands. `InForce` and `Ended` are reached by the calendar alone, and only from `Scheduled`.
public sealed interface VersionState {

    /// Uploaded; cannot be read yet, or the guard names a condition that its text can supply.
    ///
    /// @param readable whether it compiles
    record Draft(boolean readable) implements VersionState {}

    /// It compiles, and the guard found nothing that its text could cure.
    record Checked() implements VersionState {}

    /// The guard refused it. Nothing leads out of here; a mended text is a draft of its own.
    ///
    /// @param wasPublic whether it had been published
    record Refused(Instant at, boolean wasPublic) implements VersionState {}

    /// Its text is public since that moment.
    ///
    /// @param on the day of it where the programme is
    record Published(Instant at, LocalDate on) implements VersionState {}

    /// A second person approved it for its day.
    ///
    /// @param of what was approved: with anything else it does not come into force
    record Scheduled(Published published, Instant approved, Approved of) implements VersionState {}

    /// What an approval is about.
    ///
    /// @param policy hash of the policy with the version as its last
    /// @param assessment SHA-256 of the impact assessment
    record Approved(Digest policy, Digest assessment) {}

    /// It could not come into force on its day, and never will: nothing comes into force for days gone by.
    record Held(NotTaken why) implements VersionState {}

    /// It rules.
    record InForce(Instant since) implements VersionState {}

    /// A later version rules.
    record Ended() implements VersionState {}

    /// Taken back before its day.
    ///
    /// @param wasPublic whether it had been published
    record Withdrawn(Instant at, boolean wasPublic) implements VersionState {}

    /// A word for the state, stable, as the API says it.
    default String code() {
        return switch (this) {
            case Draft _ -> "draft";
            case Checked _ -> "checked";
            case Refused _ -> "refused";
            case Published _ -> "published";
            case Scheduled _ -> "scheduled";
            case Held _ -> "held";
            case InForce _ -> "in-force";
            case Ended _ -> "ended";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /// Whether everybody may read the version.
    default boolean isPublic() {
        return switch (this) {
            case Draft _, Checked _ -> false;
            case Published _, Scheduled _, Held _, InForce _, Ended _ -> true;
            case Refused refused -> refused.wasPublic();
            case Withdrawn withdrawn -> withdrawn.wasPublic();
        };
    }
}
