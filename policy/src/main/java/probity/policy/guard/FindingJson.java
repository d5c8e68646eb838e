package probity.policy.guard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import probity.policy.diagnostic.DiagnosticJson;
import probity.policy.diagnostic.Place;

/// Findings as a JSON array of objects that can stand in one array with diagnostics: `code` is the rule, `severity` is
/// `refuse` or `condition`; besides `closed` (`file`, `activation` or `nowhere`), `file`, `line`, `column`, `article`
/// (absent outside articles), `message`, `law` and `help`.
public final class FindingJson {

    private FindingJson() {}

    public static String of(List<Finding> findings) {
        return findings.stream().map(FindingJson::of).collect(Collectors.joining(",\n ", "[", "]"));
    }

    private static String of(Finding finding) {
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
                + ", \"help\": " + DiagnosticJson.quoted(finding.cure()) + "}";
    }
}
