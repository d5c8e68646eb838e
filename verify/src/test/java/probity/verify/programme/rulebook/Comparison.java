package probity.verify.programme.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import probity.core.result.Evaluation;

/// Every figure of a table against a policy.
public final class Comparison {

    private static final Set<String> OTHER_BASES =
            Set.of("12", "13", "18(5)", "24", "28", "50", "village 41", "K.perks");

    private final Rulebook book;
    private final List<TableRow> rows;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Rulebook book, List<TableRow> rows) {
        this.book = book;
        this.rows = rows;
    }

    /// One sentence for each figure that is not as in the table, for each row without a rule, and for each rule that
    /// names an item which the table does not have.
    public static List<String> differences(Rulebook book, List<TableRow> rows) {
        Comparison comparison = new Comparison(book, rows);
        comparison.compare();
        return List.copyOf(comparison.differences);
    }

    private void compare() {
        List<Trial> trials = new ArrayList<>();
        for (TableRow row : rows) {
            Written rule = book.rule(row.law());
            if (Replacements.isOne(row)) {
                trials.addAll(Replacements.trials(row, book, differences));
            } else if (rule == null) {
                differences.add("row " + row.id() + ": not exactly one rule names " + row.law());
            } else if (rule.word("dimension").equals("district")) {
                differences.addAll(WrittenFigures.differences(row, rule));
            } else {
                trials.addAll(new RowTrials(book, row, rule, rows).all());
            }
            if (rule != null && row.effect().equals("range")) {
                differences.addAll(WrittenFigures.rangeDifferences(row, rule));
            }
            if (rule != null) {
                differences.addAll(WrittenFigures.missingInText(row, book));
            }
        }
        List<Evaluation> evaluations = book.evaluate(trials);
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            String actual = trial.asks().of(evaluations.get(i));
            if (!actual.equals(trial.expected())) {
                differences.add("row " + trial.row() + ", " + trial.what() + ": the table says " + trial.expected()
                        + ", the policy gives " + actual);
            }
        }
        rulesWithoutRow();
    }

    private void rulesWithoutRow() {
        Set<String> unknown = new TreeSet<>(book.bases());
        unknown.removeAll(OTHER_BASES);
        unknown.removeAll(rows.stream().map(TableRow::law).collect(Collectors.toSet()));
        unknown.forEach(law -> differences.add("a rule names " + law + ", which no row has"));
    }
}
