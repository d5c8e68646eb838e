package probity.service.activation.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.activation.life.Turn.Taken;
import probity.service.activation.life.VersionState.Checked;
import probity.service.activation.life.VersionState.Draft;
import probity.service.activation.life.VersionState.Ended;
import probity.service.activation.life.VersionState.InForce;
import probity.service.activation.life.VersionState.Published;
import probity.service.activation.life.VersionState.Refused;
import probity.service.activation.life.VersionState.Scheduled;
import probity.service.activation.life.VersionState.Withdrawn;

/// The one transition function. The same function takes steps as they are tried, and retells stored ones at the start:
/// rows that could not have come about by steps make no version.
public final class Life {

    private Life() {}

    /// The state of a version nobody has checked.
    public static VersionState begin() {
        return new Draft(false);
    }

    /// What comes of trying `step` with `version`, which stands in `state`.
    public static Turn take(Version version, VersionState state, Step step) {
        return switch (step) {
            case Step.Check check -> check(state, check);
            case Step.Publish publish -> publish(version, state, publish);
            case Step.Approve approve -> approve(version, state, approve);
            case Step.Enter enter -> enter(version, state, enter);
            case Step.End end -> end(state, end);
            case Step.Withdraw withdraw -> withdraw(state, withdraw);
        };
    }

    private static Turn check(VersionState state, Step.Check check) {
        return switch (state) {
            case Draft _, Checked _ -> {
                Judged judged = check.judged();
                yield judged == null ? new Taken(new Draft(false)) : judged(judged, check);
            }
            case Published _, Scheduled _ -> {
                Judged judged = check.judged();
                boolean refused = judged != null && judged.verdict() == Judged.Verdict.REFUSED;
                yield new Taken(refused ? new Refused(check.at()) : state);
            }
            case Refused _, InForce _, Ended _, Withdrawn _ -> outOfOrder(state, "checked");
        };
    }

    private static Turn judged(Judged judged, Step.Check check) {
        return new Taken(
                switch (judged.verdict()) {
                    case ADMISSIBLE -> new Checked();
                    case CONDITIONS -> new Draft(true);
                    case REFUSED -> new Refused(check.at());
                });
    }

    private static Turn publish(Version version, VersionState state, Step.Publish publish) {
        if (!(state instanceof Checked)) {
            return notChecked(state);
        }
        NotTaken wrong =
                first(sample(version), role(publish.by().role().mayWrite(), "author"), judged(publish.judged()));
        if (wrong != null) {
            return wrong;
        }
        LocalDate earliest = version.day(publish.at()).plusDays(Terms.DAYS_PUBLIC);
        return version.inForce().isBefore(earliest)
                ? new NotTaken(
                        "publication_too_short",
                        "A version is public for " + Terms.DAYS_PUBLIC
                                + " days before it is in force; published today, it may be in force from " + earliest
                                + ", and it says " + version.inForce() + ".",
                        "Write `in-force: " + earliest + "` or a later day, and upload it as a new draft.")
                : new Taken(new Published(publish.at()));
    }

    private static Turn approve(Version version, VersionState state, Step.Approve approve) {
        if (!(state instanceof Published published)) {
            return outOfOrder(state, "approved");
        }
        NotTaken wrong = first(
                sample(version),
                role(approve.by().role().mayApprove(), "approver"),
                approve.by().who().equals(version.author())
                        ? new NotTaken(
                                "approver_is_author",
                                "Whoever wrote a version cannot approve it.",
                                "Have somebody else approve it.")
                        : null,
                judged(approve.judged()),
                AssessmentTerms.unmet(version, approve.judged(), approve.assessed(), version.day(approve.at())));
        if (wrong != null) {
            return wrong;
        }
        return version.begins().isBefore(approve.at())
                ? new NotTaken(
                        "day_has_passed",
                        "It was to be in force from " + version.inForce() + ", and that day has begun.",
                        "Upload it as a new draft with a later day: nothing comes into force for days gone by.")
                : new Taken(new Scheduled(published.at(), approve.at()));
    }

    private static Turn enter(Version version, VersionState state, Step.Enter enter) {
        if (!(state instanceof Scheduled scheduled)) {
            return outOfOrder(state, "brought into force");
        }
        if (enter.at().isBefore(version.begins())) {
            return new NotTaken(
                    "not_due",
                    "It is in force from " + version.inForce() + ", and that day has not begun.",
                    "Wait; it comes into force by itself.");
        }
        if (version.day(scheduled.published()).plusDays(Terms.DAYS_PUBLIC).isAfter(version.inForce())) {
            return new NotTaken(
                    "publication_too_short",
                    "It was public for less than " + Terms.DAYS_PUBLIC + " days.",
                    "Withdraw it and publish it again with a later day.");
        }
        if (enter.judged().verdict() == Judged.Verdict.REFUSED) {
            return new Taken(new Refused(enter.at()));
        }
        NotTaken wrong = first(
                sample(version),
                judged(enter.judged()),
                AssessmentTerms.unmet(version, enter.judged(), enter.assessed(), version.inForce()));
        return wrong == null ? new Taken(new InForce(enter.at())) : wrong;
    }

    private static Turn end(VersionState state, Step.End end) {
        return state instanceof InForce in && !end.at().isBefore(in.since())
                ? new Taken(new Ended())
                : outOfOrder(state, "ended");
    }

    private static Turn withdraw(VersionState state, Step.Withdraw withdraw) {
        NotTaken wrong = first(
                role(withdraw.by().role().mayWrite() || withdraw.by().role().mayApprove(), "author or approver"),
                withdraw.reason().isBlank()
                        ? new NotTaken("reason_missing", "No reason is given.", "Write one sentence.")
                        : null);
        if (wrong != null) {
            return wrong;
        }
        return switch (state) {
            case Draft _, Checked _ -> new Taken(new Withdrawn(withdraw.at(), false));
            case Published _, Scheduled _ -> new Taken(new Withdrawn(withdraw.at(), true));
            case Refused _, InForce _, Ended _, Withdrawn _ -> outOfOrder(state, "withdrawn");
        };
    }

    private static NotTaken notChecked(VersionState state) {
        return switch (state) {
            case Draft(boolean readable) ->
                readable
                        ? conditionsOpen()
                        : new NotTaken(
                                "policy_unreadable",
                                "The draft has faults, so nobody could read it as a policy.",
                                "Mend what is listed and upload it again.");
            case Refused _ -> refused();
            case Checked _, Published _, Scheduled _, InForce _, Ended _, Withdrawn _ -> outOfOrder(state, "published");
        };
    }

    private static @Nullable NotTaken judged(Judged judged) {
        return switch (judged.verdict()) {
            case ADMISSIBLE -> null;
            case CONDITIONS -> conditionsOpen();
            case REFUSED -> refused();
        };
    }

    private static NotTaken conditionsOpen() {
        return new NotTaken(
                "conditions_open",
                "The guard names conditions that the text of the policy has to meet.",
                "Do what each finding says and upload it again.");
    }

    private static NotTaken refused() {
        return new NotTaken(
                "policy_refused",
                "The guard refuses this policy. No signature and no document changes that.",
                "Do what each finding says and upload it as a new draft.");
    }

    private static @Nullable NotTaken sample(Version version) {
        return version.sample()
                ? new NotTaken(
                        "sample_never_active",
                        "This programme is shown with its sample only. Nothing in it can be in force.",
                        "Nothing to do: drafts of a sample can be read and compared.")
                : null;
    }

    private static @Nullable NotTaken role(boolean allowed, String needed) {
        return allowed
                ? null
                : new NotTaken(
                        "role_missing",
                        "This needs the account of an " + needed + ".",
                        "Log in with one; `probity operator add` makes it.");
    }

    private static NotTaken outOfOrder(VersionState state, String wanted) {
        return state instanceof Refused
                ? refused()
                : new NotTaken(
                        "step_out_of_order",
                        "A version in state " + state.code() + " cannot be " + wanted + ".",
                        "Look at its page for the next step.");
    }

    private static @Nullable NotTaken first(@Nullable NotTaken... wrong) {
        for (NotTaken one : wrong) {
            if (one != null) {
                return one;
            }
        }
        return null;
    }
}
