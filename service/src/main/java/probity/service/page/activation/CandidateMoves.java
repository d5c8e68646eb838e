package probity.service.page.activation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.ledger.digest.Digest;
import probity.service.activation.Check;
import probity.service.activation.life.Terms;
import probity.service.activation.life.VersionState;
import probity.service.activation.life.VersionState.Approved;
import probity.service.activation.store.History;
import probity.service.api.activation.CandidateDesk.Found;
import probity.service.operator.Caller;
import probity.service.page.Fact;
import probity.service.page.Link;
import probity.service.page.Words;
import probity.service.page.web.Visit;
import probity.service.programme.ProgrammeState;

/// What can be done with a version now, by whoever looks at it.
final class CandidateMoves {
    private final Found found;
    private final Caller caller;
    private final Words words;
    private final String address;

    CandidateMoves(Found found, Visit visit, String address) {
        this.found = found;
        this.caller = visit.caller();
        this.words = visit.words();
        this.address = address;
    }

    /// @param check what reading it now gave; null when it is not read any more
    CandidatePage.Moves moves(@Nullable Check check) {
        VersionState state = found.told().state();
        boolean sample = found.programme().state() == ProgrammeState.SAMPLE;
        boolean publish = state instanceof VersionState.Checked && caller.role().mayWrite() && !sample;
        Approved open = check instanceof Check.Read read ? unapproved(state, read) : null;
        boolean approve = open != null && caller.role().mayApprove() && !sample;
        return new CandidatePage.Moves(
                sample
                        ? words.say("candidate.next.sample")
                        : open != null && state instanceof VersionState.Scheduled
                                ? words.say("candidate.next.again")
                                : next(state),
                publish ? address + "/publication" : approve ? address + "/approval" : "",
                publish ? words.say("candidate.publish") : approve ? words.say("candidate.approve") : "",
                open == null || !approve
                        ? List.of()
                        : List.of(
                                Fact.of("policy", open.policy().hex()),
                                Fact.of("assessment", open.assessment().hex())),
                ways(state));
    }

    /// What there is to approve; null when nothing is, or when just that is approved.
    private @Nullable Approved unapproved(VersionState state, Check.Read read) {
        History.Assessment newest = found.told().history().newestAssessment();
        Approved there =
                newest == null ? null : new Approved(Digest.ofHex(read.policy().hash()), newest.digest());
        boolean open = state instanceof VersionState.Published
                || (state instanceof VersionState.Scheduled scheduled
                        && !scheduled.of().equals(there));
        return open ? there : null;
    }

    /// What comes next, and by whom.
    String next(VersionState state) {
        LocalDate day = found.told().candidate().inForce();
        String from = day == null ? "" : words.figures().date(day);
        return switch (state) {
            case VersionState.Draft(boolean readable) ->
                words.say(readable ? "candidate.next.conditions" : "candidate.next.draft");
            case VersionState.Checked _ -> words.say("candidate.next.checked", Terms.DAYS_PUBLIC);
            case VersionState.Refused _ -> words.say("candidate.next.refused");
            case VersionState.Published _ ->
                words.say(
                        found.told().history().newestAssessment() == null
                                ? "candidate.next.published"
                                : "candidate.next.assessed");
            case VersionState.Scheduled _ -> words.say("candidate.next.scheduled", from);
            case VersionState.Held _ -> words.say("candidate.next.held");
            case VersionState.InForce _ -> words.say("candidate.next.in-force", from);
            case VersionState.Ended _ -> words.say("candidate.next.ended");
            case VersionState.Withdrawn _ -> words.say("candidate.next.withdrawn");
        };
    }

    private List<Link> ways(VersionState state) {
        List<Link> ways = new ArrayList<>();
        boolean open = state instanceof VersionState.Checked
                || state instanceof VersionState.Published
                || state instanceof VersionState.Scheduled;
        if (open && caller.isKnown()) {
            ways.add(Link.to(words.say("candidate.compare"), address + "/comparison"));
        }
        if (open && (caller.isKnown() || found.told().history().newestAssessment() != null)) {
            ways.add(Link.to(words.say("candidate.assessment"), address + "/assessment"));
        }
        ways.add(Link.to(words.say("document.download"), address + "/policy.yaml"));
        boolean early = open || state instanceof VersionState.Draft || state instanceof VersionState.Held;
        if (early && caller.isKnown()) {
            ways.add(Link.to(words.say("candidate.withdraw"), address + "/withdrawal"));
        }
        return ways;
    }
}
