package probity.service.activation.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is tried with a version.
public sealed interface Step {

    /// When it is tried.
    Instant at();

    /// It is read and judged.
    ///
    /// @param judged null when it does not compile
    record Check(@Nullable Judged judged, Instant at) implements Step {}

    /// Its text is made public.
    ///
    /// @param on the day of it where the programme is
    record Publish(Signature by, Judged judged, LocalDate on) implements Step {
        @Override
        public Instant at() {
            return by.at();
        }
    }

    /// Its impact assessment is sent.
    record Assess(Signature by, Assessed assessed) implements Step {
        @Override
        public Instant at() {
            return by.at();
        }
    }

    /// A second person approves it.
    ///
    /// @param assessed null when there is no impact assessment
    /// @param seen what that person had before them; null when they do not say
    record Approve(Signature by, Judged judged, @Nullable Assessed assessed, VersionState.@Nullable Approved seen)
            implements Step {
        @Override
        public Instant at() {
            return by.at();
        }
    }

    /// Its day has come.
    record Enter(Instant at, Judged judged, @Nullable Assessed assessed) implements Step {}

    /// Its day has come and it could not come into force.
    record Hold(Instant at, Turn.NotTaken why) implements Step {}

    /// A later version has come into force.
    record End(Instant at) implements Step {}

    /// It is taken back.
    record Withdraw(Signature by, String reason) implements Step {
        @Override
        public Instant at() {
            return by.at();
        }
    }
}
