package probity.service.activation.life;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.service.activation.life.Turn.NotTaken;

/// What an assessment has to be for a step.
final class AssessmentTerms {

    private AssessmentTerms() {}

    /// Why it is no assessment of this version, null when it is one.
    static @Nullable NotTaken misfit(Version version, Assessed assessed) {
        Assessed.About about = assessed.about();
        return about.version() == version.number() && about.programme().equals(version.programme())
                ? null
                : new NotTaken(
                        "assessment_of_other_version",
                        "The impact assessment is about version " + about.version() + " of `" + about.programme()
                                + "`, and this is version " + version.number() + " of `" + version.programme() + "`.",
                        "Download the form from the page of this version, and fill that in.");
    }

    /// What the assessment lacks for a step on `day`, null when it lacks nothing.
    static @Nullable NotTaken unmet(Version version, Judged judged, @Nullable Assessed assessed, LocalDate day) {
        if (assessed == null) {
            return new NotTaken(
                    "assessment_missing",
                    "There is no impact assessment of this version.",
                    "Download the form from its page, fill it in, and upload it.");
        }
        NotTaken other = misfit(version, assessed);
        if (other != null) {
            return other;
        }
        if (!assessed.about().policy().equals(judged.policy())) {
            return new NotTaken(
                    "assessment_of_other_policy",
                    "The impact assessment is about the policy "
                            + begin(assessed.about().policy()) + ", and this one is " + begin(judged.policy()) + ".",
                    "Assess this very text: a changed byte makes another policy.");
        }
        if (assessed.on().isAfter(day)
                || assessed.on().plus(Terms.ASSESSMENT_HOLDS).isBefore(version.inForce())) {
            return new NotTaken(
                    "assessment_too_old",
                    "The impact assessment of " + assessed.on() + " does not hold on " + version.inForce() + ".",
                    "It holds for " + Terms.ASSESSMENT_HOLDS.toTotalMonths() + " months: review it and sign it anew.");
        }
        NotTaken outcome = outcome(assessed.outcome(), day);
        return outcome == null ? open(judged, assessed) : outcome;
    }

    static String begin(Digest hash) {
        return hash.hex().substring(0, 12) + "…";
    }

    private static @Nullable NotTaken outcome(Assessed.Outcome outcome, LocalDate day) {
        if (!outcome.go()) {
            return new NotTaken(
                    "assessment_says_no",
                    "The impact assessment decides against this version.",
                    "Change the policy, or withdraw the version.");
        }
        LocalDate asked = outcome.asked();
        LocalDate answered = outcome.answered();
        boolean heard = answered != null && !answered.isAfter(day);
        boolean silent = asked != null && !asked.plus(Terms.CONSULTATION).isAfter(day);
        return outcome.highRisk() && !heard && !silent
                ? new NotTaken(
                        "awaiting_consultation",
                        "High risk remains, so the authority is consulted first (GDPR 36); it has not answered.",
                        "Wait for its answer and state it; it has 8 weeks, and 6 more when it says so.")
                : null;
    }

    /// Conditions that neither the steps nor the assessment close.
    private static @Nullable NotTaken open(Judged judged, Assessed assessed) {
        NavigableSet<String> open = new TreeSet<>(judged.open());
        open.removeAll(Terms.CLOSED_BY_STEPS);
        open.removeAll(assessed.closes());
        return open.isEmpty()
                ? null
                : new NotTaken(
                        "conditions_open",
                        "The impact assessment does not say how these conditions of the guard are met: "
                                + String.join(", ", open) + ".",
                        "Answer each of them under `conditions` in the assessment.");
    }
}
