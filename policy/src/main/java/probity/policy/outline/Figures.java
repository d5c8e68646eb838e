package probity.policy.outline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import probity.policy.diagnostic.Code;
import probity.policy.expression.Scope.Figure;
import probity.policy.reading.Ids;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.tree.Tree;
import probity.policy.tree.Tree.Entry;
import probity.policy.tree.Tree.Mapping;
import probity.policy.tree.Tree.Scalar;

/// Reads `amounts`: figures keyed by the day from which they hold.
final class Figures {

    private static final int MOST_DECIMALS = 6;

    private Figures() {}

    static Map<String, Figure> read(Section root) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Entry entry : root.named("amounts")) {
            String name = Ids.read(entry.key(), root.report());
            if (entry.value() instanceof Mapping days && !days.entries().isEmpty()) {
                figures.put(name, figure(root, days));
            } else {
                root.wrongType(entry.value(), "a mapping of days to numbers (`{2018-01-01: 5}`)");
            }
        }
        return figures;
    }

    private static Figure figure(Section root, Mapping days) {
        int scale = 0;
        for (Entry entry : days.entries()) {
            scale = Math.max(scale, decimals(entry.value()));
        }
        if (scale > MOST_DECIMALS) {
            root.report()
                    .add(
                            Code.TOO_MANY_DECIMALS,
                            days.at(),
                            "A figure here has " + scale + " decimals.",
                            "At most " + MOST_DECIMALS + " are possible.");
            scale = MOST_DECIMALS;
        }
        TreeMap<Integer, Long> values = new TreeMap<>();
        for (Entry entry : days.entries()) {
            LocalDate day = root.day(entry.key());
            if (entry.value() instanceof Scalar number && !number.isEmpty()) {
                long value = ScaledNumber.read(number, scale, root.report());
                values.put(day == null ? 0 : Math.toIntExact(day.toEpochDay()), value);
            } else {
                root.wrongType(entry.value(), "a number");
                values.put(0, 0L);
            }
        }
        return new Figure(scale, values);
    }

    private static int decimals(Tree value) {
        if (!(value instanceof Scalar scalar) || !ScaledNumber.isNumber(scalar.text())) {
            return 0;
        }
        int point = scalar.text().indexOf('.');
        return point < 0 ? 0 : scalar.text().length() - point - 1;
    }
}
