package probity.core.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.expression.NumberExpression;

/// What one record is worth under a rule, before limits, in points of the policy's declared decimals.
public sealed interface Points {

    /// The rule moves no points; its records may still be the ground of a list or a measure.
    record None() implements Points {}

    /// The same for every record.
    record Fixed(long points) implements Points {}

    /// Computed from the record.
    ///
    /// @param text the expression as the policy writes it
    record Computed(NumberExpression expression, String text) implements Points {}

    /// Set by a person case by case, within limits, and given a reason in the same record.
    ///
    /// @param field slot of the number that was set
    /// @param reason slot of the text that says why
    /// @param least in points
    /// @param most in points
    /// @param unit how many units of the last decimal of points one unit of the field is
    record Decided(int field, int reason, long least, long most, long unit) implements Points {}

    /// By size: the first step that is not passed.
    ///
    /// @param steps ascending; only the last one has no upper end
    record Steps(Measured of, List<Step> steps) implements Points {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /// Slice by slice, as an income tax is: each part of the value at its own rate.
    ///
    /// @param slices ascending; only the last one may have no upper end
    record Slices(Measured of, List<Slice> slices) implements Points {
        public Slices {
            slices = List.copyOf(slices);
        }
    }

    /// By what has come together in a window: each record gives what it adds to the tier reached.
    ///
    /// @param tiers ascending in `from`
    record Tiers(Measured of, CapWindow window, List<Tier> tiers) implements Points {
        public Tiers {
            tiers = List.copyOf(tiers);
        }
    }

    /// The quantity a tariff goes by.
    ///
    /// @param text the expression as the policy writes it
    /// @param decimals of its values: the scale in which the ends of steps, slices and tiers are stated
    record Measured(NumberExpression expression, String text, int decimals) {}

    /// @param to greatest value of the step, included, in the expression's own scale; null for the last
    /// @param give in points
    record Step(@Nullable Long to, long give) {}

    /// @param to where the slice ends, in the expression's own scale; null for no end
    /// @param give in points, for each whole `per`
    /// @param per more than zero, in the expression's own scale
    record Slice(@Nullable Long to, long give, long per) {
        public Slice {
            if (per <= 0) {
                throw new IllegalArgumentException("a slice gives points per " + per);
            }
        }
    }

    /// @param from least sum at which it is reached, in the expression's own scale
    /// @param give in points, for all that has come together
    record Tier(long from, long give) {}
}
