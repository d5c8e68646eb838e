package probity.policy.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.core.rule.CapWindow;
import probity.core.rule.Points;
import probity.core.rule.Points.Measured;
import probity.policy.diagnostic.Code;
import probity.policy.expression.ExpressionCompiler;
import probity.policy.expression.ExpressionCompiler.Amount;
import probity.policy.expression.Scope;
import probity.policy.reading.ScaledNumber;
import probity.policy.reading.Section;
import probity.policy.reading.Shape;
import probity.policy.reading.WindowWords;
import probity.policy.tree.ScalarKind;
import probity.policy.tree.Tree.Scalar;

/// Reads points by steps, slices and tiers of a quantity.
final class TariffReader {

    private static final Pattern RATE = Pattern.compile("(\\S+) per (\\S+)");

    private final ExpressionCompiler expressions;
    private final Scope scope;
    private final int decimals;

    /// @param decimals of points
    TariffReader(ExpressionCompiler expressions, Scope scope, int decimals) {
        this.expressions = expressions;
        this.scope = scope;
        this.decimals = decimals;
    }

    /// The quantity that a tariff goes by.
    private record Quantity(Measured measured, Amount amount) {}

    private @Nullable Quantity quantity(Section section, String key) {
        Scalar text = section.requiredScalar(key);
        Amount amount = text == null ? null : expressions.quantity(text, scope, section.report());
        return text == null || amount == null
                ? null
                : new Quantity(new Measured(amount.expression(), text.text().strip(), amount.scale()), amount);
    }

    private long give(Section line) {
        line.required("give");
        Long give = line.amount("give", decimals);
        return give == null ? 0 : give;
    }

    Worth steps(Section section) {
        Quantity quantity = quantity(section, "step-of");
        section.required("steps");
        if (quantity == null) {
            return Worth.NOTHING;
        }
        Ascent ascent = new Ascent(section, "steps", Ascent.End.OPEN);
        List<Points.Step> steps = new ArrayList<>();
        BigInteger greatest = BigInteger.ZERO;
        for (Section line : section.sections("steps", Shape.STEP)) {
            Long to = ascent.next(line, line.amount("to", quantity.amount().scale()));
            steps.add(new Points.Step(to, give(line)));
            greatest = greatest.max(BigInteger.valueOf(steps.getLast().give()).abs());
        }
        ascent.end();
        return Worth.of(
                new Points.Steps(quantity.measured(), steps),
                greatest,
                steps.stream().map(Points.Step::give).toList());
    }

    Worth slices(Section section) {
        Quantity quantity = quantity(section, "slice-of");
        section.required("slices");
        if (quantity == null) {
            return Worth.NOTHING;
        }
        int scale = quantity.amount().scale();
        Ascent ascent = new Ascent(section, "slices", Ascent.End.FREE);
        List<Points.Slice> slices = new ArrayList<>();
        BigInteger greatest = BigInteger.ZERO;
        long begin = 0;
        for (Section line : section.sections("slices", Shape.SLICE)) {
            Long to = ascent.next(line, line.amount("to", scale));
            Points.Slice slice = slice(line, to, scale);
            slices.add(slice);
            long end = to == null
                    ? quantity.amount().most()
                    : Math.min(to, quantity.amount().most());
            long times = Math.max(0, end - begin) / slice.per();
            greatest = greatest.add(BigInteger.valueOf(times)
                    .multiply(BigInteger.valueOf(slice.give()).abs()));
            begin = to == null ? begin : to;
        }
        ascent.end();
        return Worth.of(
                new Points.Slices(quantity.measured(), slices),
                greatest,
                slices.stream().map(Points.Slice::give).toList());
    }

    private Points.Slice slice(Section line, @Nullable Long to, int scale) {
        Scalar rate = line.requiredScalar("give");
        Matcher words = RATE.matcher(rate == null ? "" : rate.text());
        boolean formed =
                words.matches() && ScaledNumber.isNumber(words.group(1)) && ScaledNumber.isNumber(words.group(2));
        long per = 1;
        long give = 0;
        if (formed && rate != null) {
            give = number(words.group(1), decimals, rate, line);
            per = number(words.group(2), scale, rate, line);
        }
        if (rate != null && (!formed || per <= 0)) {
            line.report()
                    .add(
                            Code.BAD_RATE,
                            rate.at(),
                            "`" + rate.text() + "` is not a rate.",
                            "Write points per quantity, such as `1 per 100`; the quantity is more than zero.");
        }
        return new Points.Slice(to, give, Math.max(1, per));
    }

    private static long number(String text, int scale, Scalar rate, Section line) {
        return ScaledNumber.read(new Scalar(text, ScalarKind.TEXT, rate.at()), scale, line.report());
    }

    Worth tiers(Section section) {
        Quantity quantity = quantity(section, "tier-of");
        section.required("tiers");
        CapWindow window = window(section);
        if (quantity == null) {
            return Worth.NOTHING;
        }
        Ascent ascent = new Ascent(section, "tiers", Ascent.End.CLOSED);
        List<Points.Tier> tiers = new ArrayList<>();
        long least = 0;
        long most = 0;
        // A record lifts its subject from a tier, or from none, to a later one: what it gives are differences.
        List<Long> steps = new ArrayList<>();
        for (Section line : section.sections("tiers", Shape.TIER)) {
            line.required("from");
            Long from = ascent.next(line, line.amount("from", quantity.amount().scale()));
            checkFrom(line, from);
            tiers.add(new Points.Tier(from == null ? 1 : from, give(line)));
            long give = tiers.getLast().give();
            steps.addAll(List.of(give - least, give - most));
            if (quantity.amount().least() < 0) {
                steps.addAll(List.of(least - give, most - give));
            }
            least = Math.min(least, tiers.getLast().give());
            most = Math.max(most, tiers.getLast().give());
        }
        ascent.end();
        return Worth.of(new Points.Tiers(quantity.measured(), window, tiers), BigInteger.valueOf(most - least), steps);
    }

    private static void checkFrom(Section line, @Nullable Long from) {
        if (from != null && from == 0) {
            line.report()
                    .add(
                            Code.TARIFF_ORDER,
                            line.at("from"),
                            "A tier begins at 0, where everybody is before the first record.",
                            "A tier begins above 0.");
        }
    }

    private static CapWindow window(Section section) {
        Scalar in = section.scalar("in");
        WindowWords window = in == null ? null : WindowWords.of(in.text());
        if (in != null && window == null) {
            section.report()
                    .add(
                            Code.BAD_LIMIT,
                            in.at(),
                            "`" + in.text() + "` is not a window of time.",
                            "Write `calendar year` (or day, week, month, quarter, half-year), `rolling 90 days` or "
                                    + "`ever`.");
        }
        return window == null ? new CapWindow.Ever() : window.window();
    }
}
