package probity.service.activation.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.activation.life.Turn.Taken;
import probity.service.activation.life.VersionState.Approved;
import probity.service.activation.life.VersionState.Checked;
import probity.service.activation.life.VersionState.Draft;
import probity.service.activation.life.VersionState.Ended;
import probity.service.activation.life.VersionState.Held;
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
            case Step.Assess assess -> assess(version, state, assess);
            case Step.Approve approve -> approve(version, state, approve);
            case Step.Enter enter -> enter(version, state, enter);
            case Step.Hold hold -> hold(state, hold);
            case Step.End _ -> end(state);
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
                yield new Taken(refused ? new Refused(check.at(), true) : state);
            }
            // A later verdict changes nothing about what was decided.
            case InForce _, Ended _, Withdrawn _, Held _ -> new Taken(state);
            case Refused _ -> outOfOrder(state, "checked");
        };
    }

    private static Turn judged(Judged judged, Step.Check check) {
        return new Taken(
                switch (judged.verdict()) {
                    case ADMISSIBLE -> new Checked();
                    case CONDITIONS -> new Draft(true);
                    case REFUSED -> new Refused(check.at(), false);
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
        LocalDate earliest = publish.on().plusDays(Terms.DAYS_PUBLIC);
        return version.inForce().isBefore(earliest)
                ? new NotTaken(
                        "publication_too_short",
                        "A version is public for " + Terms.DAYS_PUBLIC
                                + " days before it is in force; published today, it may be in force from " + earliest
                                + ", and it says " + version.inForce() + ".",
                        "Write `in-force: " + earliest + "` or a later day, and upload it as a new draft.")
                : new Taken(new Published(publish.at(), publish.on()));
    }

    private static Turn assess(Version version, VersionState state, Step.Assess assess) {
        if (!(state instanceof Checked || state instanceof Published || state instanceof Scheduled)) {
            return outOfOrder(state, "assessed");
        }
        NotTaken wrong = first(
                role(assess.by().role().mayWrite(), "author"),
                passed(version, assess.at()),
                AssessmentTerms.misfit(version, assess.assessed()),
                assess.assessed().on().isAfter(version.day(assess.at()))
                        ? new NotTaken(
                                "assessment_signed_later",
                                "It says that it was signed on "
                                        + assess.assessed().on() + ", and that day has not come.",
                                "State under `signed` the day on which it was signed.")
                        : null);
        return wrong == null ? new Taken(state) : wrong;
    }

    private static Turn approve(Version version, VersionState state, Step.Approve approve) {
        Published published = published(state);
        if (published == null) {
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
                passed(version, approve.at()),
                AssessmentTerms.unmet(version, approve.judged(), approve.assessed(), version.day(approve.at())));
        Assessed assessed = approve.assessed();
        if (wrong != null || assessed == null) {
            return Objects.requireNonNull(wrong);
        }
        Approved of = new Approved(approve.judged().policy(), assessed.file());
        if (state instanceof Scheduled scheduled && scheduled.of().equals(of)) {
            return outOfOrder(state, "approved");
        }
        NotTaken unseen = unseen(of, approve.seen());
        return unseen == null ? new Taken(new Scheduled(published, approve.at(), of)) : unseen;
    }

    /// Since when it is public, for a version that is approved, or approved again; null for others.
    private static @Nullable Published published(VersionState state) {
        return switch (state) {
            case Published published -> published;
            case Scheduled scheduled -> scheduled.published();
            case Draft _, Checked _, Refused _, Held _, InForce _, Ended _, Withdrawn _ -> null;
        };
    }

    private static @Nullable NotTaken unseen(Approved there, @Nullable Approved seen) {
        if (seen == null) {
            return new NotTaken(
                    "approval_incomplete",
                    "An approval says what it is of, and this one does not.",
                    "Send `policy`, the hash of the policy, and `assessment`, the fingerprint of its assessment.");
        }
        return seen.equals(there)
                ? null
                : new NotTaken(
                        "approval_of_other_text",
                        "Text or impact assessment changed since it was read: the policy is "
                                + AssessmentTerms.begin(there.policy()) + " and the assessment "
                                + AssessmentTerms.begin(there.assessment()) + " now.",
                        "Read them as they are now, and approve that.");
    }

    private static @Nullable NotTaken passed(Version version, Instant at) {
        return at.isBefore(version.begins())
                ? null
                : new NotTaken(
                        "day_has_passed",
                        "It was to be in force from " + version.inForce() + ", and that day has begun.",
                        "Upload it as a new draft with a later day: nothing comes into force for days gone by.");
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
        if (scheduled.published().on().plusDays(Terms.DAYS_PUBLIC).isAfter(version.inForce())) {
            return new NotTaken(
                    "publication_too_short",
                    "It was public for less than " + Terms.DAYS_PUBLIC + " days.",
                    "Withdraw it and publish it again with a later day.");
        }
        if (enter.judged().verdict() == Judged.Verdict.REFUSED) {
            return new Taken(new Refused(enter.at(), true));
        }
        NotTaken wrong = first(
                sample(version),
                judged(enter.judged()),
                AssessmentTerms.unmet(version, enter.judged(), enter.assessed(), version.inForce()),
                unapproved(scheduled.of(), enter));
        return wrong == null ? new Taken(new InForce(enter.at())) : wrong;
    }

    private static @Nullable NotTaken unapproved(Approved of, Step.Enter enter) {
        Assessed assessed = enter.assessed();
        return assessed != null && of.equals(new Approved(enter.judged().policy(), assessed.file()))
                ? null
                : new NotTaken(
                        "approval_of_other_text",
                        "What was approved is another text or another impact assessment than there is now.",
                        "Upload it as a new draft with a later day.");
    }

    private static Turn hold(VersionState state, Step.Hold hold) {
        return state instanceof Scheduled ? new Taken(new Held(hold.why())) : outOfOrder(state, "held");
    }

    private static Turn end(VersionState state) {
        return state instanceof InForce ? new Taken(new Ended()) : outOfOrder(state, "ended");
    }

    private static Turn withdraw(VersionState state, Step.Withdraw withdraw) {
        NotTaken wrong = first(
                role(withdraw.by().role().mayWrite() || withdraw.by().role().mayApprove(), "author or approver"),
                reason(withdraw.reason()));
        if (wrong != null) {
            return wrong;
        }
        return switch (state) {
            case Draft _, Checked _ -> new Taken(new Withdrawn(withdraw.at(), false));
            case Published _, Scheduled _, Held _ -> new Taken(new Withdrawn(withdraw.at(), true));
            case Refused _, InForce _, Ended _, Withdrawn _ -> outOfOrder(state, "withdrawn");
        };
    }

    private static @Nullable NotTaken reason(String reason) {
        if (reason.isBlank()) {
            return new NotTaken("reason_missing", "No reason is given.", "Write one sentence.");
        }
        boolean text = reason.codePoints()
                .noneMatch(one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE);
        return text && reason.codePointCount(0, reason.length()) <= Terms.LONGEST_REASON
                ? null
                : new NotTaken(
                        "reason_invalid",
                        "A reason has at most " + Terms.LONGEST_REASON + " characters, in one line.",
                        "Write one sentence, without line breaks and other control characters.");
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
            case Checked _, Published _, Scheduled _, Held _, InForce _, Ended _, Withdrawn _ ->
                outOfOrder(state, "published");
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
