package probity.core.derived;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import probity.core.policy.RecordType;
import probity.core.record.Field;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.record.Value;

/// One record on its way from one declaration to another: it is made only when every field of its own type can hold
/// what is taken over (docs/reference/evaluation.md, section 9).
final class Crossing {

    private final RecordType makes;
    private final List<@Nullable Value> values;
    private @Nullable Field misfitting;
    private @Nullable Misfit misfit;

    Crossing(RecordType makes) {
        this.makes = makes;
        this.values = new ArrayList<>(Collections.nCopies(makes.fields().size(), null));
    }

    /// A number of a field or of a score.
    ///
    /// @param from its type there
    void number(int slot, long units, FieldType from) {
        FieldType to = makes.fields().get(slot).type();
        switch (to) {
            case FieldType.WholeNumber(long min, long max)
            when decimals(from) >= 0 -> within(slot, moved(units, from, 0), min, max);
            case FieldType.Decimal(int decimals, long min, long max)
            when decimals(from) >= 0 -> within(slot, moved(units, from, decimals), min, max);
            case FieldType.Money(String currency, int decimals, long min, long max)
            when decimals(from) >= 0
                    && (!(from instanceof FieldType.Money money) || currency.equals(money.currency())) ->
                within(slot, moved(units, from, decimals), min, max);
            case FieldType.YesNo _, FieldType.Date _, FieldType.Time _
            when to.equals(from) -> values.set(slot, new Value.Quantity(units));
            case FieldType.WholeNumber _, FieldType.Decimal _, FieldType.Money _ -> not(slot, Misfit.ANOTHER_KIND);
            case FieldType.YesNo _, FieldType.Date _, FieldType.Time _ -> not(slot, Misfit.ANOTHER_KIND);
            case FieldType.Code _, FieldType.OneOf _, FieldType.Text _ -> not(slot, Misfit.ANOTHER_KIND);
        }
    }

    /// A word of a field, or a band.
    void word(int slot, String word, FieldType from) {
        switch (makes.fields().get(slot).type()) {
            case FieldType.OneOf(List<String> words) when !words.contains(word) -> not(slot, Misfit.UNKNOWN_WORD);
            case FieldType.Code _, FieldType.OneOf _
            when from instanceof FieldType.Text -> not(slot, Misfit.ANOTHER_KIND);
            case FieldType.Code _, FieldType.OneOf _, FieldType.Text _ -> values.set(slot, new Value.Word(word));
            case FieldType.WholeNumber _, FieldType.Decimal _, FieldType.Money _ -> not(slot, Misfit.ANOTHER_KIND);
            case FieldType.YesNo _, FieldType.Date _, FieldType.Time _ -> not(slot, Misfit.ANOTHER_KIND);
        }
    }

    /// The value of a field there, where the record has one.
    ///
    /// @param field slot of it
    void copy(int slot, RecordCursor record, RecordType from, int field) {
        if (field == RecordType.NONE || !record.has(field)) {
            return;
        }
        FieldType type = from.fields().get(field).type();
        if (type.isText()) {
            word(slot, record.text(field), type);
        } else {
            number(slot, record.number(field), type);
        }
    }

    /// -1 for what is no number.
    private static int decimals(FieldType type) {
        return switch (type) {
            case FieldType.Decimal decimal -> decimal.decimals();
            case FieldType.Money money -> money.decimals();
            case FieldType.WholeNumber _ -> 0;
            case FieldType.Code _, FieldType.OneOf _, FieldType.Text _ -> -1;
            case FieldType.YesNo _, FieldType.Date _, FieldType.Time _ -> -1;
        };
    }

    /// The value stays, and decimals that the other declaration lacks are dropped.
    private static BigInteger moved(long units, FieldType from, int to) {
        return BigDecimal.valueOf(units, decimals(from))
                .setScale(to, RoundingMode.DOWN)
                .unscaledValue();
    }

    private void within(int slot, BigInteger units, long min, long max) {
        if (units.compareTo(BigInteger.valueOf(min)) < 0 || units.compareTo(BigInteger.valueOf(max)) > 0) {
            not(slot, Misfit.OUT_OF_RANGE);
        } else {
            values.set(slot, new Value.Quantity(units.longValueExact()));
        }
    }

    private void not(int slot, Misfit why) {
        if (misfit == null) {
            misfitting = makes.fields().get(slot);
            misfit = why;
        }
    }

    /// What the record is made as.
    record Terms(
            String provision,
            int type,
            LocalDate date,
            @Nullable LocalDate ended,
            DerivedRecord.Origin origin) {}

    /// Adds the record to those made, or to those not made.
    void arrive(Terms terms, List<DerivedRecord> made, List<Unmade> unmade) {
        for (int slot = 0; slot < values.size(); slot++) {
            if (values.get(slot) == null && !makes.fields().get(slot).optional()) {
                not(slot, Misfit.MISSING);
            }
        }
        if (misfit == null || misfitting == null) {
            made.add(new DerivedRecord(
                    terms.provision(), terms.type(), terms.date(), terms.ended(), values, terms.origin()));
        } else {
            unmade.add(new Unmade(terms.provision(), terms.date(), terms.origin(), misfitting.name(), misfit));
        }
    }
}
