package probity.service.page.document;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import probity.core.policy.Article;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;

/// What the document is made from.
///
/// @param address of the programme's pages: `/programmes/<id>`
/// @param sample whether the programme is only shown with its sample
/// @param fingerprint of the file of a version
/// @param sentences how the rules under an article are applied
/// @param whole what holds outside the articles
/// @param changes sentences saying what changed from an older version to a newer one
public record Published(
        String address,
        Policy policy,
        PolicyVersion version,
        boolean sample,
        LocalDate today,
        Function<PolicyVersion, String> fingerprint,
        Function<Article, List<ArticleView.Applied>> sentences,
        Whole whole,
        BiFunction<PolicyVersion, PolicyVersion, List<String>> changes) {

    /// Sentences about the version as a whole, and about its score and bands.
    public record Whole(List<ArticleView.Applied> version, List<ArticleView.Applied> scale) {
        public Whole {
            version = List.copyOf(version);
            scale = List.copyOf(scale);
        }
    }

    /// The version before, or this one when it is the first.
    PolicyVersion before() {
        int index = policy.versions().indexOf(version);
        return policy.versions().get(Math.max(0, index - 1));
    }

    boolean first() {
        return policy.versions().getFirst().equals(version);
    }

    /// The version in force on the day, which rules unless this is it.
    boolean ruling() {
        return policy.inForceOn(today).equals(version);
    }

    String versionAddress(PolicyVersion of) {
        return address + "/versions/" + of.number();
    }
}
