package probity.verify.programme.rulebook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// One row of a published tariff.
///
/// @param id its number: `40`, or `D4` in the list of direct grades
/// @param cells by column
public record TableRow(String id, Map<String, String> cells) {

    public TableRow {
        cells = Map.copyOf(cells);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    public String tier() {
        return cell("tier");
    }

    /// `points`, `range`, `tariff` or `grade`.
    public String effect() {
        return cell("effect");
    }

    /// How the programmes cite it as the legal basis of a rule: `P.2.8.3`, `12(6)`.
    public String law() {
        return cell("article").replace("village ", "");
    }

    public BigDecimal points() {
        return number("points");
    }

    public BigDecimal mostPoints() {
        return number("points_max");
    }

    private BigDecimal number(String column) {
        return cell(column).isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell(column));
    }

    public boolean isDeduction() {
        return points().signum() < 0 || (points().signum() == 0 && mostPoints().signum() < 0);
    }

    /// The parts of its condition.
    public List<String> conditions() {
        return cell("condition").isEmpty()
                ? List.of()
                : Arrays.asList(cell("condition").split("; ", -1));
    }

    /// What stands after `key=` in its condition, or nothing.
    public String condition(String key) {
        return conditions().stream()
                .filter(part -> part.matches(key + ">?=.*"))
                .map(part -> part.substring(part.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }
}
