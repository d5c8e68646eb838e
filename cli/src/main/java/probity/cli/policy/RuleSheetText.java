package probity.cli.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import probity.core.policy.Article;
import probity.core.policy.RecordType;
import probity.policy.conflict.Meeting;
import probity.policy.guard.Finding;
import probity.policy.guard.taxonomy.Polarity;
import probity.policy.sheet.Neighbour;
import probity.policy.sheet.Outcome;
import probity.policy.sheet.RuleSheet;

/// A rule sheet as people read it in a terminal.
final class RuleSheetText {

    /// More rules that stand alike are counted.
    private static final int NAMED = 12;

    private final RuleSheet sheet;
    private final StringBuilder text = new StringBuilder();

    RuleSheetText(RuleSheet sheet) {
        this.sheet = sheet;
    }

    String all() {
        head();
        part("What it does", sheet.sentences().stream().map(one -> one.text()).toList());
        part("What it reads", reads());
        part("Limits", limits());
        part("Legal basis", law());
        part("Other rules on `" + sheet.type().name() + "` records", neighbours());
        part("What it can lead to", outcomes());
        part("What the guard says", findings());
        return RuleSheetWords.plain(text.toString());
    }

    private void head() {
        Article article = sheet.article();
        text.append("Rule `").append(sheet.rule().id()).append("` of ");
        text.append(sheet.version().heading().title().bindingText());
        text.append(", version ").append(sheet.version().number());
        text.append(", in force from ").append(sheet.version().inForce()).append(".\n");
        if (sheet.versions().size() > 1) {
            text.append("It stands in versions ")
                    .append(sheet.versions().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        text.append("\nArticle ")
                .append(article.id())
                .append(". ")
                .append(article.title().bindingText())
                .append('\n');
        article.text().bindingText().strip().lines().forEach(line -> text.append("  ")
                .append(line.strip())
                .append('\n'));
    }

    /// A heading with its lines; left out when there are none.
    private void part(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    private List<String> reads() {
        RecordType type = sheet.type();
        RecordType.Classification classified = type.classification();
        List<String> lines = new ArrayList<>();
        String sources = sheet.version().sources().stream()
                .filter(source -> type.sources().contains(source.id()))
                .map(source ->
                        source.name().bindingText() + (source.kind().isEmpty() ? "" : " (" + source.kind() + ")"))
                .collect(Collectors.joining(", "));
        String from = type.derived() == RecordType.Derived.NONE
                ? sources
                : "made elsewhere (" + RuleSheetWords.word(type.derived()) + ")";
        lines.add("`" + type.name() + "` records" + (from.isEmpty() ? "" : ", from " + from));
        String gravity = RuleSheetWords.gravity(type);
        lines.add("category " + orNone(classified.category()) + ", context " + orNone(classified.context())
                + ", gravity " + orNone(gravity));
        if (!type.fields().isEmpty()) {
            lines.add("fields read: "
                    + orNone(type.fields().stream()
                            .map(field -> field.name())
                            .filter(sheet.read()::contains)
                            .collect(Collectors.joining(", "))));
            String others = type.fields().stream()
                    .map(field -> field.name())
                    .filter(name -> !sheet.read().contains(name))
                    .collect(Collectors.joining(", "));
            if (!others.isEmpty()) {
                lines.add("fields not read: " + others);
            }
        }
        return lines;
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private List<String> limits() {
        int decimals = sheet.version().scale().decimals();
        return sheet.limits().stream()
                .map(limit -> "at most " + RuleSheetWords.limit(limit.cap(), decimals) + " (article "
                        + limit.cap().article() + ")"
                        + (limit.sharedWith().isEmpty() ? "" : ", shared with " + some(limit.sharedWith())))
                .toList();
    }

    private static String some(List<String> ids) {
        String named = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? named + " and " + (ids.size() - NAMED) + " more" : named;
    }

    private List<String> law() {
        List<String> lines = new ArrayList<>();
        add(lines, "of the rule: ", sheet.rule().law());
        add(lines, "of article " + sheet.article().id() + ": ", sheet.article().law());
        add(lines, "of the record type: ", sheet.type().classification().law());
        add(lines, "of the programme: ", sheet.version().heading().subjects().basis());
        return lines.isEmpty() ? List.of("none is stated") : lines;
    }

    private static void add(List<String> lines, String what, String law) {
        if (!law.isEmpty()) {
            lines.add(what + law);
        }
    }

    private List<String> neighbours() {
        Map<Meeting, List<String>> alike = new LinkedHashMap<>();
        for (Neighbour one : sheet.neighbours()) {
            alike.computeIfAbsent(one.meeting(), _ -> new ArrayList<>())
                    .add(one.rule().id() + " (article " + one.rule().article() + ")");
        }
        List<String> lines = new ArrayList<>();
        alike.forEach((meeting, rules) -> lines.add(some(rules) + ": " + RuleSheetWords.of(meeting)));
        return lines.isEmpty() ? List.of("none") : lines;
    }

    private List<String> outcomes() {
        List<String> lines = new ArrayList<>();
        lines.add(pull());
        for (Outcome one : sheet.outcomes()) {
            lines.add(RuleSheetWords.word(one.kind()) + " `" + one.id() + "`"
                    + (one.article().isEmpty() ? "" : " (article " + one.article() + ")") + ", "
                    + RuleSheetWords.of(one.way()));
        }
        return lines;
    }

    private String pull() {
        boolean up = sheet.pull().contains(Polarity.BETTERING);
        boolean down = sheet.pull().contains(Polarity.WORSENING);
        return up && down
                ? "It can move a subject to the better side and to the worse."
                : up
                        ? "It can move a subject to the better side."
                        : down ? "It can move a subject to the worse side." : "By itself it moves nobody on the scale.";
    }

    private List<String> findings() {
        List<String> lines = new ArrayList<>();
        for (Finding one : sheet.findings()) {
            String article = one.place().article();
            lines.add(one.verdict() + " " + one.rule() + (article.isEmpty() ? "" : ", article " + article)
                    + (one.atActivation() ? ", at activation" : ""));
            lines.add("  " + one.sentence());
            lines.add("  law: " + one.law());
            lines.add("  help: " + one.cure());
        }
        return lines.isEmpty() ? List.of("nothing against it or against its record type") : lines;
    }
}
