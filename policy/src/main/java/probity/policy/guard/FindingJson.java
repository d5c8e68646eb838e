package probity.policy.guard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import probity.policy.diagnostic.DiagnosticJson;
import probity.policy.diagnostic.Place;

/// Findings as a JSON array of objects that can stand in one array with diagnostics: `code` is the rule, `severity` is
/// `refuse` or `condition`; besides `closed` (`file`, `activation` or `nowhere`), `file`, `line`, `column`, `article`
/// (absent outside articles), `message`, `law` and `help`; and `answered`, which is true of what only an earlier
/// version left open.
public final class FindingJson {

    private FindingJson() {}

    /// @param judgements each of one policy
    public static String of(List<Judgement> judgements) {
        return judgements.stream()
                .flatMap(one -> Stream.concat(
                        one.ofNewest().findings().stream().map(finding -> of(finding, false)),
                        one.answered().findings().stream().map(finding -> of(finding, true))))
                .collect(Collectors.joining(",\n ", "[", "]"));
    }

    private static String of(Finding finding, boolean answered) {
        Place place = finding.place();
        String article = place.article().isEmpty() ? "" : ", \"article\": " + DiagnosticJson.quoted(place.article());
        return "{\"code\": " + DiagnosticJson.quoted(finding.rule())
                + ", \"severity\": "
                + DiagnosticJson.quoted(finding.verdict().name().toLowerCase(Locale.ROOT))
                + ", \"closed\": "
                + DiagnosticJson.quoted(finding.closing().name().toLowerCase(Locale.ROOT))
                + ", \"file\": " + DiagnosticJson.quoted(place.file())
                + ", \"line\": " + place.position().line()
                + ", \"column\": " + place.position().column()
                + article
                + ", \"message\": " + DiagnosticJson.quoted(finding.sentence())
                + ", \"law\": " + DiagnosticJson.quoted(finding.law())
                + ", \"help\": " + DiagnosticJson.quoted(finding.cure())
                + (answered ? ", \"answered\": true" : "") + "}";
    }
}
