package probity.service.page.subject;

import java.util.List;
import probity.core.policy.Measure;
import probity.core.result.Proposal;
import probity.core.result.RecordRef;
import probity.service.page.Words;
import probity.service.page.naming.Naming;
import probity.service.page.naming.Periods;

/// What the engine proposes, with its ground.
final class Proposals {

    private Proposals() {}

    static List<ProposalNote> of(Naming naming, List<Proposal> proposals) {
        return proposals.stream().map(proposal -> note(naming, proposal)).toList();
    }

    private static ProposalNote note(Naming naming, Proposal proposal) {
        Words words = naming.words();
        List<String> ids = proposal.because().stream().map(RecordRef::id).toList();
        return new ProposalNote(
                title(naming, proposal.measure()),
                words.say("subject.proposals.records", ids.size(), words.list(ids)),
                words.say("subject.article", proposal.article()));
    }

    private static String title(Naming naming, String id) {
        for (Measure measure : naming.version().measures()) {
            if (measure.terms().id().equals(id)
                    && measure instanceof Measure.Restriction restriction
                    && restriction.until() != null) {
                return naming.words()
                        .say(
                                "subject.proposal.until",
                                Naming.measure(measure),
                                Periods.say(naming.words(), restriction.until()));
            }
        }
        return Naming.spoken(id);
    }
}
