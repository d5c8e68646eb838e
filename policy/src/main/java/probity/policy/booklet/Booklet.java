package probity.policy.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Article;
import probity.core.policy.Band;
import probity.core.policy.Heading;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.core.policy.RecordType;
import probity.core.policy.ScoreScale;
import probity.core.record.Field;
import probity.core.text.Text;
import probity.policy.cases.Case;
import probity.policy.guard.Finding;
import probity.policy.guard.Judgement;
import probity.policy.guard.rule.Verdict;
import probity.policy.sentence.PolicySentences;
import probity.policy.sentence.Sentence;
import probity.policy.sentence.Wording;

/// One version of a policy as a document for print, put together from the policy alone: the same policy gives the same
/// bytes.
public final class Booklet {

    private final Policy policy;
    private final PolicyVersion version;
    private final Judgement judgement;
    private final Wording wording;
    private final String language;
    private final PolicySentences sentences;
    private final List<Block> blocks = new ArrayList<>();

    private Booklet(Edition edition, Locale locale) {
        this.policy = edition.policy();
        this.version = edition.version();
        this.judgement = edition.judgement();
        this.wording = Wording.in(locale);
        this.language = locale.getLanguage();
        this.sentences = new PolicySentences(policy, version, locale);
    }

    /// @param cases examples to show, in order; those of other versions than this one are shown too
    static Booklet of(Edition edition, List<Case> cases, Locale locale) {
        Booklet booklet = new Booklet(edition, locale);
        booklet.head();
        booklet.guard();
        booklet.scale();
        booklet.articles();
        booklet.records();
        booklet.examples(cases);
        return booklet;
    }

    /// CommonMark with tables.
    public String markdown() {
        return MarkdownBooklet.of(blocks);
    }

    /// One page that needs nothing else, laid out for screen and for A4.
    public String html() {
        return HtmlBooklet.of(blocks, language, text(version.heading().title()));
    }

    private void head() {
        Heading heading = version.heading();
        title(1, text(heading.title()), "");
        blocks.add(new Block.Paragraph(say(
                "booklet.version",
                wording.number(version.number(), 0),
                version.inForce().toString())));
        List<List<String>> rows = new ArrayList<>();
        row(
                rows,
                "booklet.who",
                say("booklet.subjects." + word(heading.subjects().kind().name())));
        row(rows, "booklet.basis", heading.subjects().basis());
        row(rows, "booklet.operator", heading.operator().name());
        row(rows, "booklet.contact", heading.operator().contact());
        row(rows, "booklet.authority", heading.operator().authority());
        row(rows, "booklet.zone", heading.zone().getId());
        blocks.add(new Block.Table(List.of("", ""), rows));
        sentences(sentences.ofVersion());
        blocks.add(new Block.Paragraph(say("booklet.made")));
    }

    private void row(List<List<String>> rows, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(List.of(say(key), value));
        }
    }

    private void guard() {
        title(2, say("booklet.guard"), "guard");
        blocks.add(new Block.Paragraph(
                say("booklet.guard." + word(judgement.verdict().name()))));
        List<List<String>> rows =
                judgement.findings().stream().map(this::finding).toList();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    List.of(
                            say("booklet.guard.rule"),
                            say("booklet.guard.article"),
                            say("booklet.guard.finding"),
                            say("booklet.guard.law")),
                    rows));
        }
    }

    private List<String> finding(Finding finding) {
        String verdict = say("booklet.verdict." + word(finding.verdict().name()));
        return List.of(
                finding.rule() + " (" + verdict + ")",
                finding.place().article(),
                finding.sentence() + (finding.verdict() == Verdict.CONDITION ? " " + finding.cure() : ""),
                finding.law());
    }

    private void scale() {
        title(2, say("booklet.score"), "score");
        ScoreScale scale = version.scale();
        String start = wording.points(scale.start(), scale.decimals());
        blocks.add(new Block.Paragraph(say(
                "booklet.start." + word(scale.better().name()), start, limit(scale.floor()), limit(scale.ceiling()))));
        if (!version.bands().isEmpty()) {
            blocks.add(new Block.Table(
                    List.of(say("booklet.band"), say("booklet.band.from"), say("booklet.band.leave")),
                    version.bands().stream().map(this::band).toList()));
        }
        sentences(sentences.ofScale());
    }

    private String limit(@Nullable Long points) {
        return points == null
                ? say("booklet.none")
                : wording.number(points, version.scale().decimals());
    }

    private List<String> band(Band band) {
        boolean lowest = band.from() == Band.LOWEST;
        int decimals = version.scale().decimals();
        return List.of(
                text(band.title()),
                lowest ? say("booklet.band.lowest") : wording.number(band.from(), decimals),
                band.leaveBelow() == band.from() ? "" : wording.number(band.leaveBelow(), decimals));
    }

    private void articles() {
        title(2, say("booklet.articles"), "articles");
        for (Article article : version.articles()) {
            title(3, say("booklet.article", article.id(), text(article.title())), "article-" + article.id());
            text(article.text())
                    .strip()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(new Block.Paragraph(line)));
            if (!article.law().isEmpty()) {
                blocks.add(new Block.Paragraph(say("booklet.law", article.law())));
            }
            sentences(sentences.under(article.id()));
        }
    }

    private void records() {
        title(2, say("booklet.records"), "records");
        List<List<String>> rows = policy.types().stream().map(this::type).toList();
        blocks.add(new Block.Table(
                List.of(
                        say("booklet.record"),
                        say("booklet.sources"),
                        say("booklet.category"),
                        say("booklet.context"),
                        say("booklet.fields")),
                rows));
    }

    private List<String> type(RecordType type) {
        List<String> sources = version.sources().stream()
                .filter(source -> type.sources().contains(source.id()))
                .map(source -> source.kind().isEmpty()
                        ? text(source.name())
                        : text(source.name()) + " (" + source.kind() + ")")
                .toList();
        List<String> fields = type.fields().stream().map(this::field).toList();
        return List.of(
                name(type.title(), type.name()),
                String.join("; ", sources),
                type.classification().category(),
                type.classification().context(),
                String.join(", ", fields));
    }

    private String field(Field field) {
        String name = name(field.title(), field.name());
        return field.optional() ? say("booklet.optional", name) : name;
    }

    private void examples(List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        title(2, say("booklet.cases"), "examples");
        blocks.add(new Block.Paragraph(say("booklet.cases.about")));
        cases.forEach(one -> blocks.addAll(new ExampleBlocks(policy, version, wording).of(one)));
    }

    private void sentences(List<Sentence> found) {
        if (!found.isEmpty()) {
            blocks.add(new Block.Sentences(found));
        }
    }

    private void title(int level, String text, String anchor) {
        blocks.add(new Block.Heading(level, text, anchor));
    }

    private String name(Text title, String id) {
        String name = text(title);
        return name.equals(id) ? id.replace('-', ' ') : name;
    }

    private String text(Text text) {
        return text.in(language);
    }

    private String say(String key, String... values) {
        return wording.say(key, values);
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
