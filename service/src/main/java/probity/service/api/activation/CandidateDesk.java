package probity.service.api.activation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.core.comparison.Basis;
import probity.policy.Admissible;
import probity.policy.PolicyFile;
import probity.policy.guard.Finding;
import probity.policy.guard.rule.Verdict;
import probity.service.activation.Activations;
import probity.service.activation.Attempt;
import probity.service.activation.Candidates;
import probity.service.activation.Check;
import probity.service.activation.Desk;
import probity.service.activation.Succession;
import probity.service.activation.Told;
import probity.service.activation.comparison.Comparisons;
import probity.service.activation.comparison.Running;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.activation.life.VersionState.Approved;
import probity.service.api.Asked;
import probity.service.operator.Caller;
import probity.service.problem.Problem;
import probity.service.problem.ProblemException;
import probity.service.programme.ServedProgramme;

/// What the API and the pages do with candidates, in one place: who may see one, and what each step does.
@Singleton
public class CandidateDesk {
    /// Most bytes of a draft; no rulebook we know comes near.
    public static final int MOST_BYTES = 4 << 20;

    private final Asked asked;
    private final Activations activations;
    private final Candidates candidates;
    private final Succession succession;
    private final Comparisons comparisons;
    private final InstantSource clock;

    @Inject
    CandidateDesk(Asked asked, Desk desk, Succession succession, Comparisons comparisons) {
        this.asked = asked;
        this.activations = succession.activations();
        this.candidates = desk.candidates();
        this.succession = succession;
        this.comparisons = comparisons;
        this.clock = desk.clock();
    }

    /// A candidate, and whom it belongs to.
    public record Found(ServedProgramme programme, Told told) {}

    /// The candidate at an address; 404 when there is none, or when it is not public and the public asks.
    public Found find(String programme, String id, Caller caller) {
        ServedProgramme found = asked.programme(programme);
        Told told = candidates.find(found, uuid(id));
        if (told == null || !maySee(told, caller)) {
            throw unknown(id);
        }
        return new Found(found, told);
    }

    /// Those of a programme that this caller may see, the newest first.
    public List<Told> all(ServedProgramme programme, Caller caller) {
        return candidates.all(programme).reversed().stream()
                .filter(told -> maySee(told, caller))
                .toList();
    }

    private static boolean maySee(Told told, Caller caller) {
        return caller.isKnown() || told.state().isPublic();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOne) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(404, "candidate_unknown", "There is no version on its way called `" + id + "`.");
    }

    /// Reading and judging a candidate now. Of one that rules or ruled, its own chain is not read again.
    public Check check(Found found) {
        return candidates.check(found.programme, found.told);
    }

    /// The file of a version.
    public PolicyFile file(Found found) {
        return candidates.file(found.told);
    }

    /// Its newest assessment as it was sent; null when there is none.
    public byte @Nullable [] assessment(Found found) {
        return candidates.assessment(found.told);
    }

    /// Keeps a draft.
    public Told draft(ServedProgramme programme, PolicyFile file, Caller caller) {
        needAuthor(caller);
        if (file.bytes().length == 0 || file.bytes().length > MOST_BYTES) {
            throw ProblemException.of(
                    422,
                    "file_size",
                    "A draft has 1 to " + MOST_BYTES + " bytes, this has " + file.bytes().length + ".");
        }
        return activations.draft(programme, file, caller);
    }

    /// Ends the request of whoever may not write versions.
    public static void needAuthor(Caller caller) {
        if (!caller.role().mayWrite()) {
            throw ProblemException.of(403, "role_missing", "This needs the account of an author.");
        }
    }

    public Attempt publish(Found found, Caller caller) {
        return refreshed(activations.publish(found.programme, found.told, caller));
    }

    public Attempt assess(Found found, byte[] file, Caller caller) {
        return refreshed(activations.assess(found.programme, found.told, new Activations.Assessing(file, caller)));
    }

    public Attempt approve(Found found, @Nullable Approved seen, Caller caller) {
        return refreshed(activations.approve(found.programme, found.told, new Activations.Approving(seen, caller)));
    }

    public Attempt withdraw(Found found, String reason, Caller caller) {
        return refreshed(
                activations.withdraw(found.programme, found.told, new Activations.Withdrawing(reason, caller)));
    }

    /// Tries to bring it into force now.
    public Attempt enter(Found found) {
        return succession.enter(found.told);
    }

    private Attempt refreshed(Attempt attempt) {
        succession.refresh();
        return attempt;
    }

    /// Why a version whose day has come is not in force; null when nothing holds it.
    public @Nullable NotTaken held(Found found) {
        return succession.held(found.told);
    }

    /// The comparison with what is in force, begun if need be.
    public Running compare(Found found, Basis basis) {
        Admissible admissible = check(found) instanceof Check.Read read ? read.admissible() : null;
        if (admissible == null) {
            throw ProblemException.of(
                    409, "not_comparable", "Only a version that may be evaluated on records can be compared.");
        }
        Running running = comparisons.of(
                new Comparisons.Wanted(found.programme, found.told.candidate().id(), admissible),
                basis,
                clock.instant());
        if (running == null) {
            throw new ProblemException(
                    Problem.of(503, "comparison_busy", "Other comparisons are at work, and more of them wait.")
                            .withHelp("Ask again in a moment."));
        }
        if (running.failed()) {
            throw new ProblemException(
                    Problem.of(503, "comparison_failed", "The comparison was begun and failed on the way.")
                            .withHelp("Ask again: it is begun anew."));
        }
        return running;
    }

    /// A step that was not taken, as the problem that says why.
    public static ProblemException notTaken(NotTaken no) {
        int status =
                switch (no.code()) {
                    case "role_missing", "approver_is_author" -> 403;
                    case "approval_incomplete" -> 422;
                    case "ledger_unavailable", "entering_failed" -> 503;
                    case "disk_full" -> 507;
                    default -> 409;
                };
        return new ProblemException(Problem.of(status, no.code(), no.sentence()).withHelp(no.help()));
    }

    /// The same, with what the guard found when that is why: each finding with article, rule, law and cure.
    public ProblemException notTaken(Found found, NotTaken no) {
        ProblemException problem = notTaken(no);
        return no.code().equals("policy_refused") && check(found) instanceof Check.Read read
                ? new ProblemException(problem.problem().withPlaces(places(read)))
                : problem;
    }

    private static List<Problem.Place> places(Check.Read read) {
        return read.judgement().findings().stream()
                .filter(one -> one.verdict() == Verdict.REFUSE)
                .map(CandidateDesk::place)
                .toList();
    }

    private static Problem.Place place(Finding one) {
        String article = one.place().article();
        return new Problem.Place(
                article.isEmpty() ? "the policy as a whole" : "article " + article,
                one.rule(),
                one.sentence() + " Law: " + one.law() + ". What to do: " + one.cure());
    }
}
