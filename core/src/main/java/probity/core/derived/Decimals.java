package probity.core.derived;

import java.math.BigDecimal;
import java.math.RoundingMode;
import probity.core.record.FieldType;

/// Numbers on their way from one declaration to another: the value stays, and decimals that the other lacks are
/// dropped (docs/reference/evaluation.md, section 9).
final class Decimals {

    private Decimals() {}

    /// How many a field's numbers have.
    static int of(FieldType type) {
        return switch (type) {
            case FieldType.Decimal decimal -> decimal.decimals();
            case FieldType.Money money -> money.decimals();
            case FieldType.WholeNumber _, FieldType.Code _, FieldType.OneOf _ -> 0;
            case FieldType.YesNo _, FieldType.Date _, FieldType.Time _, FieldType.Text _ -> 0;
        };
    }

    static long moved(long units, int from, int to) {
        return BigDecimal.valueOf(units, from)
                .setScale(to, RoundingMode.DOWN)
                .unscaledValue()
                .longValueExact();
    }
}
