package probity.service.page.activation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import probity.core.policy.PolicyVersion;
import probity.service.activation.Told;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.Candidate;
import probity.service.api.activation.CandidateDesk.Found;
import probity.service.page.Words;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Visit;
import probity.service.programme.ServedProgramme;

/// Makes the list of a programme's versions: those on their way first, then those that rule or ruled.
final class VersionPages {
    private final ServedProgramme programme;
    private final Visit visit;
    private final Words words;

    VersionPages(ServedProgramme programme, Visit visit) {
        this.programme = programme;
        this.visit = visit;
        this.words = visit.words();
    }

    VersionsPage page(List<Told> all, LocalDate today) {
        List<VersionsPage.Row> rows = new ArrayList<>();
        all.stream().map(this::row).forEach(rows::add);
        List<Integer> told = all.stream()
                .filter(one -> one.state() instanceof VersionState.InForce || one.state() instanceof VersionState.Ended)
                .map(one -> one.candidate().number())
                .toList();
        for (PolicyVersion version : programme.core().versions().reversed()) {
            if (!told.contains(version.number())) {
                rows.add(founding(version, today));
            }
        }
        return new VersionsPage(
                PageFrame.title(words, programme),
                visit.caller().role().mayWrite() ? visit.address() + "/draft" : "",
                rows);
    }

    private VersionsPage.Row row(Told told) {
        Candidate candidate = told.candidate();
        LocalDate inForce = candidate.inForce();
        String address = visit.address() + "/candidates/" + candidate.id();
        return new VersionsPage.Row(
                candidate.number() == null
                        ? words.say("versions.unread")
                        : words.say("versions.number", "" + candidate.number()),
                address,
                States.kind(told.state()),
                States.word(words, told.state()),
                inForce == null || candidate.number() == null
                        ? ""
                        : words.figures().day(inForce),
                visit.caller().isKnown() ? candidate.author() : "",
                new CandidateMoves(new Found(programme, told), visit, address).next(told.state()));
    }

    /// A version that came with the programme.
    private VersionsPage.Row founding(PolicyVersion version, LocalDate today) {
        boolean rules = programme.core().inForceOn(today).equals(version);
        boolean coming = version.inForce().isAfter(today);
        return new VersionsPage.Row(
                words.say("versions.number", "" + version.number()),
                visit.address() + "/versions/" + version.number(),
                coming ? "to-do" : rules ? "in-force" : "ended",
                words.say(coming ? "state.waiting" : rules ? "state.in-force" : "state.over"),
                words.figures().day(version.inForce()),
                "",
                words.say("versions.founding"));
    }
}
