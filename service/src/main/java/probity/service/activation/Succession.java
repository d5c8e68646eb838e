package probity.service.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.ledger.statement.PolicyStatement;
import probity.policy.Admissible;
import probity.policy.PolicyFile;
import probity.policy.guard.FindingText;
import probity.service.activation.life.Judged;
import probity.service.activation.life.Turn;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.History;
import probity.service.programme.ProgrammeRefused;
import probity.service.programme.ProgrammeState;
import probity.service.programme.Programmes;
import probity.service.programme.ServedProgramme;

/// Which versions rule: those that came with a programme when its log was begun, and after them those that were
/// brought into force. Nothing on disk or in the database changes that by itself: a folder that was edited is refused,
/// and a version is served only when the ledger says that it is in force and the guard lets it pass again.
public final class Succession {
    private static final System.Logger LOG = System.getLogger(Succession.class.getName());

    /// How long after a try that only the ledger stopped the next one is made.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final NotTaken FAILED = new NotTaken(
            "entering_failed",
            "Something failed inside when it was to come into force; the log says what.",
            "It is tried again by itself. Look at the log of the service, or withdraw the version.");

    private final Desk desk;
    private final Activations activations;
    private final Programmes programmes;
    /// Versions whose day has come and that the ledger did not take yet, and why. What stands against a version
    /// itself is a row.
    private final Map<UUID, NotTaken> held = new ConcurrentHashMap<>();
    private volatile Instant next = Instant.MIN;

    public Succession(Desk desk, Activations activations, Programmes programmes) {
        this.desk = desk;
        this.activations = activations;
        this.programmes = programmes;
    }

    /// What takes the steps of people.
    public Activations activations() {
        return activations;
    }

    /// Serves each programme under the versions that are in force. Called before the logs are opened: only reads.
    public void restore() {
        for (ServedProgramme programme : active()) {
            Founding.Fault fault = unreadable(programme);
            if (fault == null) {
                fault = Founding.fault(programme, desk.log().all(programme.id()));
            }
            if (fault == null) {
                fault = refusedByGuard(desk.checking().judge(programme.policy()));
            }
            if (fault == null) {
                fault = resume(programme, desk.candidates().all(programme));
            }
            if (fault != null) {
                refuse(programme, fault);
            }
        }
    }

    private void refuse(ServedProgramme programme, Founding.Fault fault) {
        programmes.refuse(new ProgrammeRefused(programme.id(), fault.code(), fault.sentence()));
    }

    private Founding.@Nullable Fault unreadable(ServedProgramme programme) {
        OptionalLong entry = desk.log().unreadable(programme.id());
        return entry.isEmpty()
                ? null
                : new Founding.Fault(
                        "policy_statement_missing",
                        "Entry " + entry.getAsLong() + " of its ledger says which version is in force, and what it"
                                + " says is not in the database. Find out who could write to the database; restore a"
                                + " backup.");
    }

    /// Serves a programme under every version that came into force and that it is not served under yet.
    private Founding.@Nullable Fault resume(ServedProgramme programme, List<Told> all) {
        ServedProgramme current = programme;
        Set<Digest> served = files(programme);
        List<Told> ruled = all.stream()
                .filter(told ->
                        told.state() instanceof VersionState.InForce || told.state() instanceof VersionState.Ended)
                .filter(told -> !served.contains(told.candidate().digest()))
                .sorted(Comparator.comparingLong(told ->
                        Objects.requireNonNull(told.history().activation()).entry()))
                .toList();
        for (Told told : ruled) {
            Check check = desk.checking().check(current, desk.candidates().file(told));
            if (!(check instanceof Check.Read read)) {
                return new Founding.Fault(
                        "policy_unreadable",
                        "Version " + told.candidate().number() + ", which is in force, cannot be read any more.");
            }
            Founding.Fault refused = refusedByGuard(read);
            Admissible admissible = read.admissible();
            if (refused != null || admissible == null) {
                return refused;
            }
            if (!isJudged(told, read.judged())) {
                return new Founding.Fault(
                        "policy_rows_differ",
                        "Version " + told.candidate().number() + " is not the text that was brought into force.");
            }
            current = current.under(admissible, with(current, desk.candidates().file(told)));
        }
        if (!ruled.isEmpty()) {
            programmes.replace(current);
        }
        return null;
    }

    private static boolean isJudged(Told told, Judged now) {
        History.Activation activation = Objects.requireNonNull(told.history().activation());
        Judged then = told.history().judged(activation.judgement());
        return then != null && then.policy().equals(now.policy());
    }

    private static Founding.@Nullable Fault refusedByGuard(Check.Read read) {
        if (read.judged().verdict() != Judged.Verdict.REFUSED) {
            return null;
        }
        return new Founding.Fault(
                "policy_refused",
                "The guard (version " + read.judged().guard() + ") refuses this policy.\n"
                        + FindingText.refusals(read.judgement()));
    }

    /// Writes down what each log does not say yet, and brings into force what is due. The logs are open.
    public void begin() {
        for (ServedProgramme programme : active()) {
            Founding.adopt(programme, desk);
        }
        catchUp();
        for (ServedProgramme programme : active()) {
            Set<Digest> files = files(programme);
            for (PolicyLog.Stated stated : desk.log().all(programme.id())) {
                boolean inForce = stated.statement().step() == PolicyStatement.Step.IN_FORCE;
                if (inForce && !files.contains(stated.statement().digests().file())) {
                    programmes.refuse(new ProgrammeRefused(
                            programme.id(),
                            "policy_rows_missing",
                            "The ledger says that version " + stated.statement().number()
                                    + " is in force, and the database does not hold it. Restore it from a backup."));
                }
            }
        }
    }

    /// Brings into force every version whose day has come. Costs nothing when there is none.
    public void catchUp() {
        if (!desk.clock().instant().isBefore(next)) {
            synchronized (activations) {
                refresh();
            }
        }
    }

    /// Looks anew at what waits for its day. What fails for one version, or for one programme, holds up no other.
    public void refresh() {
        synchronized (activations) {
            Instant now = desk.clock().instant();
            Instant soonest = Instant.MAX;
            for (ServedProgramme programme : active()) {
                Instant next = broughtIn(programme, now);
                soonest = next.isBefore(soonest) ? next : soonest;
            }
            next = soonest;
        }
    }

    private Instant broughtIn(ServedProgramme programme, Instant now) {
        try {
            return waitingIn(programme, now);
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "versions of " + programme.id() + " wait: " + failed.getClass());
            return now.plus(PAUSE);
        }
    }

    /// Brings into force what is due in one programme.
    ///
    /// @return when there is something to do again
    private Instant waitingIn(ServedProgramme programme, Instant now) {
        List<Told> all = desk.candidates().all(programme);
        // The answer of the database may have been lost when one came into force.
        Founding.Fault fault = resume(programme, all);
        if (fault != null) {
            refuse(programme, fault);
            return Instant.MAX;
        }
        Instant soonest = Instant.MAX;
        for (Told told : waiting(all)) {
            Instant due = Objects.requireNonNull(told.due());
            if (due.isAfter(now)) {
                return due.isBefore(soonest) ? due : soonest;
            }
            if (entered(told).told().due() != null) {
                soonest = now.plus(PAUSE);
            }
        }
        return soonest;
    }

    private static List<Told> waiting(List<Told> all) {
        return all.stream()
                .filter(told -> told.due() != null)
                .sorted(Comparator.comparing(told -> Objects.requireNonNull(told.due())))
                .toList();
    }

    private Attempt entered(Told told) {
        try {
            return enter(told);
        } catch (RuntimeException failed) {
            // The message of an exception may quote a policy, so only its kind is written.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "version " + told.candidate().id() + " could not be brought into force: " + failed.getClass());
            held.put(told.candidate().id(), FAILED);
            return new Attempt(told, FAILED, true);
        }
    }

    /// Tries to bring one version into force.
    public Attempt enter(Told told) {
        synchronized (activations) {
            ServedProgramme programme =
                    Objects.requireNonNull(programmes.find(told.candidate().programme()));
            Attempt attempt = activations.enter(programme, told);
            if (attempt.turn() instanceof NotTaken no && attempt.passing()) {
                held.put(told.candidate().id(), no);
            } else {
                held.remove(told.candidate().id());
            }
            if (attempt.turn() instanceof Turn.Taken(VersionState.InForce _)) {
                serve(programme, desk.candidates().file(told));
            }
            return attempt;
        }
    }

    private void serve(ServedProgramme programme, PolicyFile file) {
        if (desk.checking().check(programme, file) instanceof Check.Read read) {
            Admissible admissible = read.admissible();
            if (admissible != null) {
                programmes.replace(programme.under(admissible, with(programme, file)));
            }
        }
    }

    /// Why a version whose day has come is not in force; null when nothing holds it.
    public @Nullable NotTaken held(Told told) {
        return switch (told.state()) {
            case VersionState.Held(NotTaken why) -> why;
            case VersionState.Scheduled _ -> held.get(told.candidate().id());
            case VersionState.Draft _,
                    VersionState.Checked _,
                    VersionState.Published _,
                    VersionState.Refused _,
                    VersionState.InForce _,
                    VersionState.Ended _,
                    VersionState.Withdrawn _ -> null;
        };
    }

    private static Set<Digest> files(ServedProgramme programme) {
        return programme.files().stream()
                .map(file -> Digest.sha256(file.bytes()))
                .collect(Collectors.toSet());
    }

    private List<ServedProgramme> active() {
        return programmes.all().stream()
                .filter(programme -> programme.state() == ProgrammeState.ACTIVE)
                .toList();
    }

    private static List<PolicyFile> with(ServedProgramme programme, PolicyFile file) {
        List<PolicyFile> all = new ArrayList<>(programme.files());
        all.add(file);
        return all;
    }
}
