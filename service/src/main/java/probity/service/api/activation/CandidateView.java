package probity.service.api.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.guard.Finding;
import probity.service.activation.Told;
import probity.service.activation.life.Turn;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.Candidate;
import probity.service.activation.store.History;

/// A version on its way into force.
///
/// @param version its number; null while its file cannot be read
/// @param state draft, checked, refused, published, scheduled, held, in-force, ended or withdrawn
/// @param file SHA-256 of its file
/// @param assessment SHA-256 of the newest impact assessment; null when there is none
/// @param held why it could not come into force on its day, as a code; empty when nothing holds it
/// @param fault why what is stored about it is not believed; empty when it is
public record CandidateView(
        UUID id,
        @Nullable Integer version,
        @Nullable LocalDate inForce,
        String state,
        String file,
        @Nullable String assessment,
        Instant uploaded,
        @Nullable Instant published,
        @Nullable Instant approved,
        @Nullable Instant activated,
        String held,
        String fault) {

    static CandidateView of(Told told) {
        Candidate candidate = told.candidate();
        History history = told.history();
        History.Assessment assessment = history.newestAssessment();
        History.Publication publication = history.publication();
        History.Approval approval = history.approval();
        History.Activation activation = history.activation();
        return new CandidateView(
                candidate.id(),
                candidate.number(),
                candidate.inForce(),
                told.state().code(),
                candidate.digest().hex(),
                assessment == null ? null : assessment.digest().hex(),
                candidate.at(),
                publication == null ? null : publication.by().at(),
                approval == null ? null : approval.by().at(),
                activation == null ? null : activation.at(),
                told.state() instanceof VersionState.Held(Turn.NotTaken why) ? why.code() : "",
                told.fault());
    }

    /// @param hash of the policy with this version as its last; empty while it cannot be read
    /// @param guard which guard judged, null while it cannot be read
    /// @param diagnostics what is wrong with its file, and what its author should know
    /// @param findings of the guard
    /// @param changes from the version before, in sentences
    public record Whole(
            CandidateView candidate,
            String hash,
            @Nullable Guard guard,
            List<Fault> diagnostics,
            List<Found> findings,
            List<String> changes) {}

    /// @param rules SHA-256 over its table of rules
    /// @param verdict admissible, conditions or refused
    public record Guard(String version, String rules, String verdict) {}

    public record Fault(String code, boolean error, String article, int line, int column, String message, String help) {
        static Fault of(Diagnostic one) {
            return new Fault(
                    one.code().id(),
                    one.isError(),
                    one.place().article(),
                    one.place().position().line(),
                    one.place().position().column(),
                    one.sentence(),
                    one.help());
        }
    }

    /// @param verdict REFUSE or CONDITION
    /// @param atActivation whether only activation can close it
    public record Found(
            String rule,
            String verdict,
            String article,
            int line,
            String law,
            String sentence,
            String cure,
            boolean atActivation) {
        static Found of(Finding one) {
            return new Found(
                    one.rule(),
                    one.verdict().name(),
                    one.place().article(),
                    one.place().position().line(),
                    one.law(),
                    one.sentence(),
                    one.cure(),
                    one.atActivation());
        }
    }
}
