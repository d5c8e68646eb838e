package probity.service.activation.life;

import java.time.Instant;

/// Where a version stands. `InForce` and `Ended` are reached by the calendar alone, and only from `Scheduled`.
public sealed interface VersionState {

    /// Uploaded; cannot be read yet, or the guard names a condition that its text can supply.
    ///
    /// @param readable whether it compiles
    record Draft(boolean readable) implements VersionState {}

    /// It compiles, and the guard found nothing that its text could cure.
    record Checked() implements VersionState {}

    /// The guard refused it. Nothing leads out of here; a mended text is a draft of its own.
    record Refused(Instant at) implements VersionState {}

    /// Its text is public since that moment.
    record Published(Instant at) implements VersionState {}

    /// A second person approved it for its day.
    record Scheduled(Instant published, Instant approved) implements VersionState {}

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
            case InForce _ -> "in-force";
            case Ended _ -> "ended";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /// Whether everybody may read the version.
    default boolean isPublic() {
        return switch (this) {
            case Draft _, Checked _, Refused _ -> false;
            case Published _, Scheduled _, InForce _, Ended _ -> true;
            case Withdrawn withdrawn -> withdrawn.wasPublic();
        };
    }
}
