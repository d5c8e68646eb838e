package probity.service.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import probity.core.policy.Article;
import probity.core.policy.Band;
import probity.core.policy.Better;
import probity.core.policy.PolicyVersion;
import probity.service.page.Fact;
import probity.service.page.Words;
import probity.service.page.naming.Naming;

/// Makes the pages of a policy: the document, and the difference of two versions.
public final class Documents {

    private Documents() {}

    /// The articles alone.
    public static List<ArticleView> articles(Published published, Words words) {
        return new Articles(published, new Naming(words, published.policy(), published.version())).all();
    }

    /// @param counted who stands where under this version; [Counted#NOT] for nobody
    public static DocumentPage page(Published published, Words words, Counted counted) {
        Naming naming = new Naming(words, published.policy(), published.version());
        PolicyVersion version = published.version();
        return new DocumentPage(
                opening(published, naming),
                strip(published, naming),
                published.whole(),
                new Articles(published, naming).all(),
                bands(naming),
                words.say(
                        version.scale().better() == Better.HIGHER ? "document.scale.higher" : "document.scale.lower",
                        naming.points(version.scale().start())),
                versions(published, naming),
                published.versionAddress(version) + "/policy.yaml",
                counted);
    }

    private static DocumentPage.Opening opening(Published published, Naming naming) {
        Words words = naming.words();
        PolicyVersion version = published.version();
        boolean members = version.heading().subjects().kind().natural();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("document.version"), "" + version.number()));
        facts.add(Fact.of(words.say("document.in-force"), naming.figures().date(version.inForce())));
        facts.add(Fact.of(
                words.say("document.operator"), version.heading().operator().name()));
        if (!version.heading().operator().authority().isEmpty()) {
            facts.add(Fact.of(
                    words.say("document.authority"),
                    version.heading().operator().authority()));
        }
        facts.add(new Fact(
                words.say("document.fingerprint"), published.fingerprint().apply(version), true));
        return new DocumentPage.Opening(
                version.heading().operator().name(),
                naming.text(version.heading().title()),
                words.say(members ? "document.lead.members" : "document.lead.companies"),
                facts);
    }

    private static DocumentPage.Strip strip(Published published, Naming naming) {
        Words words = naming.words();
        if (published.sample()) {
            return new DocumentPage.Strip("sample", words.say("state.sample"), words.say("document.sample"));
        }
        String from = naming.figures().date(published.version().inForce());
        if (published.ruling() && !published.version().inForce().isAfter(published.today())) {
            return new DocumentPage.Strip("in-force", words.say("state.active"), words.say("document.active", from));
        }
        if (published.version().inForce().isAfter(published.today())) {
            return new DocumentPage.Strip("to-do", words.say("state.waiting"), words.say("document.coming", from));
        }
        return new DocumentPage.Strip(
                "ended", words.say("state.past"), words.say("document.past", lastDay(published, naming)));
    }

    private static String lastDay(Published published, Naming naming) {
        List<PolicyVersion> versions = published.policy().versions();
        PolicyVersion next = versions.get(versions.indexOf(published.version()) + 1);
        return naming.figures().date(next.inForce().minusDays(1));
    }

    private static List<BandRow> bands(Naming naming) {
        List<BandRow> rows = new ArrayList<>();
        for (Band band : naming.version().bands()) {
            boolean lowest = band.from() == Band.LOWEST;
            rows.add(new BandRow(
                    naming.band(band),
                    lowest ? naming.words().say("bands.lowest", lowestEdge(naming)) : naming.points(band.from()),
                    lowest || band.leaveBelow() == band.from() ? "" : naming.points(band.leaveBelow())));
        }
        return rows;
    }

    private static String lowestEdge(Naming naming) {
        return naming.version().bands().stream()
                .filter(band -> band.from() != Band.LOWEST)
                .map(Band::from)
                .min(Long::compare)
                .map(naming::points)
                .orElse(naming.words().say("bands.all"));
    }

    private static List<VersionRow> versions(Published published, Naming naming) {
        List<VersionRow> rows = new ArrayList<>();
        PolicyVersion before = null;
        for (PolicyVersion version : published.policy().versions()) {
            rows.addFirst(
                    before == null
                            ? row(
                                    published,
                                    naming,
                                    version,
                                    List.of(naming.words().say("document.first")))
                            : compared(published, naming, before, version));
            before = version;
        }
        return rows;
    }

    private static VersionRow row(Published published, Naming naming, PolicyVersion version, List<String> changes) {
        return new VersionRow(
                "" + version.number(),
                published.versionAddress(version),
                naming.figures().day(version.inForce()),
                changes,
                "",
                "");
    }

    private static VersionRow compared(
            Published published, Naming naming, PolicyVersion before, PolicyVersion version) {
        VersionRow row = row(published, naming, version, published.changes().apply(before, version));
        return new VersionRow(
                row.number(),
                row.address(),
                row.inForce(),
                row.changes(),
                published.address() + "/differences/" + before.number() + "/" + version.number(),
                naming.words().say("document.compare", "" + before.number()));
    }

    /// What changed from `older` to the version that is published.
    public static DifferencePage difference(Published published, PolicyVersion older, Words words) {
        Naming naming = new Naming(words, published.policy(), published.version());
        PolicyVersion newer = published.version();
        String title = naming.text(newer.heading().title());
        return new DifferencePage(
                words.say("difference.crumb", title),
                published.address(),
                words.say("difference.title", "" + newer.number(), "" + older.number()),
                words.say(
                        "difference.lead",
                        "" + newer.number(),
                        naming.figures().date(newer.inForce()),
                        "" + older.number(),
                        naming.figures().date(older.inForce())),
                published.changes().apply(older, newer),
                changedTexts(naming, older));
    }

    private static List<DifferencePage.Changed> changedTexts(Naming naming, PolicyVersion older) {
        Map<String, Article> before =
                older.articles().stream().collect(Collectors.toMap(Article::id, article -> article));
        List<DifferencePage.Changed> changed = new ArrayList<>();
        for (Article article : naming.version().articles()) {
            Article was = before.remove(article.id());
            String then = was == null ? "" : naming.text(was.text());
            if (!then.equals(naming.text(article.text()))) {
                changed.add(changed(naming, article, then, naming.text(article.text())));
            }
        }
        before.values().forEach(gone -> changed.add(changed(naming, gone, naming.text(gone.text()), "")));
        return changed;
    }

    private static DifferencePage.Changed changed(Naming naming, Article article, String then, String now) {
        return new DifferencePage.Changed(
                naming.words().say("difference.article", article.id(), naming.text(article.title())),
                WordDifference.both(naming.words(), then, now));
    }
}
