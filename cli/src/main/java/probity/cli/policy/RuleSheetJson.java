package probity.cli.policy;

import static probity.cli.terminal.JsonText.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import probity.core.policy.Article;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.rule.CapUnit;
import probity.policy.guard.Finding;
import probity.policy.sheet.RuleSheet;

/// A rule sheet for programs.
final class RuleSheetJson {

    private final RuleSheet sheet;

    RuleSheetJson(RuleSheet sheet) {
        this.sheet = sheet;
    }

    Map<String, @Nullable Object> all() {
        Article article = sheet.article();
        return object(
                "programme", sheet.policy().programme(),
                "version", sheet.version().number(),
                "versions", sheet.versions(),
                "rule", sheet.rule().id(),
                "article",
                        object(
                                "id", article.id(),
                                "title", article.title().bindingText(),
                                "text", article.text().bindingText().strip(),
                                "law", article.law()),
                "sentences",
                        sheet.sentences().stream()
                                .map(one -> object(
                                        "kind",
                                        RuleSheetWords.word(one.kind()),
                                        "text",
                                        RuleSheetWords.plain(one.text())))
                                .toList(),
                "record-type", type(),
                "when", sheet.rule().when().text(),
                "tags", sheet.rule().tags(),
                "law", sheet.rule().law(),
                "limits", limits(),
                "other-rules", neighbours(),
                "moves",
                        sheet.pull().stream().map(RuleSheetWords::word).sorted().toList(),
                "can-lead-to", outcomes(),
                "findings",
                        sheet.findings().stream().map(RuleSheetJson::finding).toList());
    }

    private Map<String, @Nullable Object> type() {
        RecordType type = sheet.type();
        RecordType.Classification classified = type.classification();
        return object(
                "name", type.name(),
                "sources", type.sources(),
                "derived", type.derived() == RecordType.Derived.NONE ? null : RuleSheetWords.word(type.derived()),
                "category", classified.category(),
                "context", classified.context(),
                "gravity", classified.gravity().stream().map(one -> one.is()).toList(),
                "law", classified.law(),
                "fields", type.fields().stream().map(this::field).toList());
    }

    private Map<String, @Nullable Object> field(Field field) {
        return object(
                "name", field.name(),
                "optional", field.optional(),
                "read", sheet.read().contains(field.name()));
    }

    private List<Map<String, @Nullable Object>> limits() {
        int decimals = sheet.version().scale().decimals();
        return sheet.limits().stream()
                .map(limit -> object(
                        "id",
                        limit.cap().id(),
                        "limit",
                        limit.cap().unit() == CapUnit.TIMES
                                ? BigDecimal.valueOf(limit.cap().limit())
                                : BigDecimal.valueOf(limit.cap().limit(), decimals),
                        "counts",
                        RuleSheetWords.word(limit.cap().unit()),
                        "text",
                        RuleSheetWords.limit(limit.cap(), decimals),
                        "article",
                        limit.cap().article(),
                        "shared-with",
                        limit.sharedWith()))
                .toList();
    }

    private List<Map<String, @Nullable Object>> neighbours() {
        return sheet.neighbours().stream()
                .map(one -> object(
                        "rule",
                        one.rule().id(),
                        "article",
                        one.rule().article(),
                        "decided",
                        RuleSheetWords.word(one.meeting()),
                        "text",
                        RuleSheetWords.of(one.meeting())))
                .toList();
    }

    private List<Map<String, @Nullable Object>> outcomes() {
        return sheet.outcomes().stream()
                .map(one -> object(
                        "kind",
                        RuleSheetWords.word(one.kind()),
                        "id",
                        one.id(),
                        "title",
                        one.title().bindingText(),
                        "article",
                        one.article(),
                        "by",
                        RuleSheetWords.word(one.way())))
                .toList();
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        return object(
                "code", finding.rule(),
                "severity", RuleSheetWords.word(finding.verdict()),
                "closed", RuleSheetWords.word(finding.closing()),
                "file", finding.place().file(),
                "line", finding.place().position().line(),
                "article", finding.place().article(),
                "message", finding.sentence(),
                "law", finding.law(),
                "help", finding.cure());
    }
}
