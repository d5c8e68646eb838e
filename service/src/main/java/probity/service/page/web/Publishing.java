package probity.service.page.web;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;
import probity.policy.difference.PolicyDifference;
import probity.policy.sentence.PolicySentences;
import probity.policy.sentence.Sentence;
import probity.service.page.Words;
import probity.service.page.document.ArticleView;
import probity.service.page.document.Published;
import probity.service.programme.ProgrammeState;
import probity.service.programme.ServedProgramme;

/// What the document of a version is made from.
public final class Publishing {

    private Publishing() {}

    /// A version that is served.
    static Published of(ServedProgramme programme, PolicyVersion version, Words words, LocalDate today) {
        return of(programme, new PolicyDifference.Edition(programme.core(), version), words, today);
    }

    /// A version that is not served yet, as it would be read.
    ///
    /// @param edition the version, the last of its policy
    public static Published ahead(ServedProgramme programme, PolicyDifference.Edition edition, Words words) {
        return of(programme, edition, words, edition.version().inForce());
    }

    private static Published of(
            ServedProgramme programme, PolicyDifference.Edition edition, Words words, LocalDate today) {
        Locale locale = words.language().locale();
        Policy policy = edition.policy();
        PolicySentences sentences = new PolicySentences(policy, edition.version(), locale);
        return new Published(
                Visit.address(programme),
                policy,
                edition.version(),
                programme.state() == ProgrammeState.SAMPLE,
                today,
                one -> PolicyFiles.fingerprint(programme, one),
                article -> applied(sentences.under(article.id())),
                new Published.Whole(applied(sentences.ofVersion()), applied(sentences.ofScale())),
                (before, after) -> PolicyDifference.between(
                        new PolicyDifference.Edition(policy, before),
                        new PolicyDifference.Edition(policy, after),
                        locale));
    }

    private static List<ArticleView.Applied> applied(List<Sentence> sentences) {
        return sentences.stream().map(Publishing::applied).toList();
    }

    private static ArticleView.Applied applied(Sentence sentence) {
        StringBuilder html = new StringBuilder();
        for (Sentence.Piece piece : sentence.pieces()) {
            String text = Words.escape(piece.text());
            html.append(piece.strong() ? "<b>" + text + "</b>" : text);
        }
        return new ArticleView.Applied(new RawString(html.toString()), sentence.kind() == Sentence.Kind.PROPOSAL);
    }
}
