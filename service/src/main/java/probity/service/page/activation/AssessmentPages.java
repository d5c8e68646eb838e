package probity.service.page.activation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.service.activation.assessment.AssessmentFile;
import probity.service.activation.assessment.AssessmentReader;
import probity.service.activation.assessment.AssessmentReading;
import probity.service.activation.life.VersionState;
import probity.service.api.activation.CandidateDesk.Found;
import probity.service.page.Fact;
import probity.service.page.Link;
import probity.service.page.Words;
import probity.service.page.web.Visit;

/// Makes the page of a version's impact assessment.
final class AssessmentPages {
    private final Found found;
    private final Visit visit;
    private final Words words;
    private final String address;
    private final byte @Nullable [] newest;

    /// @param newest the newest assessment as it was sent; null when there is none
    AssessmentPages(Found found, Visit visit, byte @Nullable [] newest) {
        this.newest = newest;
        this.found = found;
        this.visit = visit;
        this.words = visit.words();
        this.address =
                visit.address() + "/candidates/" + found.told().candidate().id();
    }

    AssessmentPage page(List<AssessmentReading.Fault> faults) {
        VersionState state = found.told().state();
        boolean open = state instanceof VersionState.Checked
                || state instanceof VersionState.Published
                || state instanceof VersionState.Scheduled;
        boolean writes = open && visit.caller().role().mayWrite();
        AssessmentFile file = newest != null && AssessmentReader.read(newest) instanceof AssessmentReading.Read read
                ? read.file()
                : null;
        return new AssessmentPage(
                Link.to(
                        words.say(
                                "candidate.crumb", "" + found.told().candidate().number()),
                        address),
                words.say("assessment.title", "" + found.told().candidate().number()),
                file == null ? words.say("assessment.none") : words.say("assessment.there"),
                open ? address + "/assessment/form" : "",
                writes ? address + "/assessment" : "",
                faults.stream().map(this::fault).toList(),
                file == null ? List.of() : facts(file),
                file == null ? List.of() : parts(file));
    }

    private Fact fault(AssessmentReading.Fault fault) {
        return Fact.of(fault.at().isEmpty() ? words.say("assessment.file") : fault.at(), fault.sentence());
    }

    private List<Fact> facts(AssessmentFile file) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("assessment.signed"), words.figures().date(file.signed())));
        facts.add(Fact.of(
                words.say("assessment.authors"), words.list(file.signers().authors())));
        facts.add(Fact.of(
                words.say("assessment.reviewers"), words.list(file.signers().reviewers())));
        facts.add(Fact.of(
                words.say("assessment.decision"),
                words.say(file.outcome().go() ? "assessment.go" : "assessment.no-go")));
        facts.add(Fact.of(words.say("assessment.risk"), risk(file.outcome().risk())));
        facts.add(new Fact(words.say("assessment.digest"), file.digest().hex(), true));
        return facts;
    }

    private String risk(AssessmentFile.Risk risk) {
        return words.say(
                switch (risk) {
                    case LOW -> "assessment.risk.low";
                    case MEDIUM -> "assessment.risk.medium";
                    case HIGH -> "assessment.risk.high";
                });
    }

    private List<AssessmentPage.Part> parts(AssessmentFile file) {
        List<AssessmentPage.Part> parts = new ArrayList<>();
        file.texts()
                .forEach((section, texts) -> parts.add(new AssessmentPage.Part(
                        words.say("section." + section.key()), section.question(), texts.stated(), texts.written())));
        file.conditions()
                .forEach((rule, met) ->
                        parts.add(new AssessmentPage.Part(words.say("assessment.condition", rule), "", "", met)));
        return parts;
    }
}
