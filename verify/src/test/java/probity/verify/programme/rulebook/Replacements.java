package probity.verify.programme.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The three rows that say what is left after a repair.
final class Replacements {

    private static final Set<String> ROWS = Set.of("286", "287", "531");

    private Replacements() {}

    static boolean isOne(TableRow row) {
        return ROWS.contains(row.id());
    }

    /// What a performed judgment leaves. Row 287 rests on records of another programme, so its figure is read.
    static List<Trial> trials(TableRow row, Rulebook book, List<String> differences) {
        if (row.id().equals("287")) {
            Written then = book.article("19.3").mappings("general").stream()
                    .map(provision -> provision.mapping("then"))
                    .filter(one -> one.has("points"))
                    .findFirst()
                    .orElse(new Written(Map.of()));
            if (!(then.word("points") + " " + then.word("lasts")).equals(row.cell("points") + " 2 years")) {
                differences.add("row 287: article 19.3 leaves " + then);
            }
            return List.of();
        }
        Written rule = Objects.requireNonNull(book.rule(row.id().equals("286") ? "13(2)" : "16(2)"));
        String performed = Sample.DAY.plusDays(90).toString();
        List<Map<String, String>> records = List.of(
                new Sample(book, rule).record(0, Map.of()),
                Map.of("type", "performed", "date", performed, "file", "X1"));
        return List.of(
                new Trial(
                        row.id(),
                        "points",
                        records,
                        Sample.DAY.plusDays(100),
                        Questions.points(rule.word("id")),
                        row.cell("points")),
                new Trial(
                        row.id(),
                        "until",
                        records,
                        Sample.DAY.plusDays(100),
                        Questions.until(rule.word("id")),
                        Sample.DAY.plusDays(90).plusYears(2).toString()));
    }
}
