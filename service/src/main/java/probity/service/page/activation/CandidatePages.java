package probity.service.page.activation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.PolicyVersion;
import probity.policy.Admissible;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.difference.PolicyDifference;
import probity.policy.guard.rule.Verdict;
import probity.service.activation.Check;
import probity.service.activation.Told;
import probity.service.activation.life.Turn.NotTaken;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.Candidate;
import probity.service.activation.store.History;
import probity.service.api.activation.CandidateDesk.Found;
import probity.service.api.activation.Changes;
import probity.service.page.Fact;
import probity.service.page.Link;
import probity.service.page.Words;
import probity.service.page.document.ArticleView;
import probity.service.page.document.Documents;
import probity.service.page.web.PageFrame;
import probity.service.page.web.Publishing;
import probity.service.page.web.Visit;

/// Makes the page of one version on its way.
final class CandidatePages {
    private final Found found;
    private final Visit visit;
    private final Words words;
    private final String address;
    private final PolicyFile file;

    CandidatePages(Found found, Visit visit, PolicyFile file) {
        this.found = found;
        this.file = file;
        this.visit = visit;
        this.words = visit.words();
        this.address =
                visit.address() + "/candidates/" + found.told().candidate().id();
    }

    private Told told() {
        return found.told();
    }

    /// @param wrong a step that was just tried and not taken; null when none was
    CandidatePage page(@Nullable Check check, @Nullable NotTaken wrong) {
        List<CandidatePage.Reason> faults = check == null ? List.of() : faults(check);
        List<CandidatePage.Reason> reasons = check instanceof Check.Read read ? reasons(read) : List.of();
        boolean refused = told().state() instanceof VersionState.Refused;
        return new CandidatePage(
                opening(check, refused, reasons.size()),
                refused,
                notice(wrong),
                new CandidateMoves(found, visit, address).moves(check),
                faults,
                reasons,
                check instanceof Check.Read read ? open(read) : List.of(),
                check instanceof Check.Read read
                        ? Changes.between(
                                found.programme(), read, words.language().locale())
                        : List.of(),
                check instanceof Check.Read read ? articles(read) : List.of(),
                foot(check));
    }

    private CandidatePage.Opening opening(@Nullable Check check, boolean refused, int reasons) {
        Candidate candidate = told().candidate();
        String programme = PageFrame.title(words, found.programme());
        String title = refused
                ? words.say("candidate.refused.title")
                : candidate.number() == null
                        ? words.say("candidate.title.draft", programme)
                        : words.say("candidate.title", "" + candidate.number(), programme);
        String lead = refused
                ? told().fault().isEmpty()
                        ? words.say("candidate.refused.lead", reasons)
                        : words.say("candidate.fault.lead")
                : States.lead(words, told().state());
        return new CandidatePage.Opening(
                Link.to(words.say("versions.crumb", programme), visit.address() + "/versions"),
                title,
                lead,
                States.kind(told().state()),
                States.word(words, told().state()),
                facts(check));
    }

    private List<Fact> facts(@Nullable Check check) {
        Candidate candidate = told().candidate();
        History history = told().history();
        List<Fact> facts = new ArrayList<>();
        if (candidate.number() != null && candidate.inForce() != null) {
            facts.add(Fact.of(words.say("document.version"), "" + candidate.number()));
            facts.add(Fact.of(words.say("document.in-force"), words.figures().date(candidate.inForce())));
        }
        if (visit.caller().isKnown()) {
            facts.add(Fact.of(words.say("candidate.author"), candidate.author()));
        }
        History.Publication publication = history.publication();
        if (publication != null) {
            facts.add(Fact.of(words.say("candidate.published"), words.figures().date(publication.publicOn())));
        }
        History.Approval approval = history.approval();
        if (approval != null) {
            facts.add(Fact.of(
                    words.say("candidate.approved"),
                    words.figures().moment(approval.by().at(), zone())));
        }
        if (check instanceof Check.Read read) {
            facts.add(new Fact(words.say("candidate.policy"), read.policy().hash(), true));
        }
        return facts;
    }

    private ZoneId zone() {
        return found.programme().newest().heading().zone();
    }

    private CandidatePage.Notice notice(@Nullable NotTaken wrong) {
        if (wrong != null) {
            boolean held = told().state() instanceof VersionState.Held;
            return new CandidatePage.Notice(
                    words.say(held ? "candidate.held" : "candidate.not-taken"),
                    wrong.sentence(),
                    held ? words.say("candidate.held.do") : wrong.help());
        }
        return told().fault().isEmpty()
                ? CandidatePage.Notice.NONE
                : new CandidatePage.Notice(
                        words.say("candidate.fault"), told().fault(), words.say("candidate.fault.do"));
    }

    private List<CandidatePage.Reason> faults(Check check) {
        Extracts extracts = new Extracts(file);
        List<CandidatePage.Reason> faults = new ArrayList<>();
        for (Diagnostic one : check.diagnostics()) {
            String article = one.place().article();
            faults.add(new CandidatePage.Reason(
                    words.say(one.isError() ? "candidate.error" : "candidate.warning"),
                    article.isEmpty()
                            ? words.say("candidate.line", one.place().position().line())
                            : words.say(
                                    "candidate.line.article",
                                    one.place().position().line(),
                                    article),
                    one.sentence().replace("`", ""),
                    extracts.around(one.place()),
                    List.of(
                            Fact.of(words.say("candidate.code"), one.code().id()),
                            Fact.of(words.say("candidate.cure"), one.help().replace("`", "")))));
        }
        return faults;
    }

    private List<CandidatePage.Reason> reasons(Check.Read read) {
        return Reasons.of(read.judgement(), List.of(file), words);
    }

    private static List<Fact> open(Check.Read read) {
        return read.judgement().findings().stream()
                .filter(one -> one.atActivation() && one.verdict() != Verdict.REFUSE)
                .map(one -> Fact.of(one.rule(), one.sentence() + " " + one.cure()))
                .distinct()
                .toList();
    }

    private List<ArticleView> articles(Check.Read read) {
        Admissible admissible = read.admissible();
        PolicyVersion version = read.version();
        return admissible == null || version == null
                ? List.of()
                : Documents.articles(
                        Publishing.ahead(
                                found.programme(), new PolicyDifference.Edition(admissible.policy(), version), words),
                        words);
    }

    private String foot(@Nullable Check check) {
        return check instanceof Check.Read read
                ? words.say(
                        "candidate.foot",
                        words.figures().moment(told().candidate().at(), zone()),
                        read.judged().guard(),
                        read.judged().rules().hex().substring(0, 16))
                : words.say(
                        "candidate.foot.unread",
                        words.figures().moment(told().candidate().at(), zone()));
    }
}
