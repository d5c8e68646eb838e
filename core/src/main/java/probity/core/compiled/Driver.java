package probity.core.compiled;

import probity.core.population.Kind;
import probity.core.population.Population;
import probity.core.record.FieldType;
import probity.core.record.RecordCursor;
import probity.core.record.RecordStatus;

/// A record of one kind of which only one field is known, and what of it was asked.
///
/// What the rules make of it holds for every record of the kind with that value, provided that nothing else was asked.
final class Driver implements RecordCursor {

    private static final int NO_SLOT = -1;

    private final Population population;
    private final int number;
    private final Kind kind;
    private final int slot;
    private long value;
    private boolean askedMore;

    /// @param number of the kind
    /// @param column in which the field that is known lies
    Driver(Population population, int number, int column) {
        this.population = population;
        this.number = number;
        this.kind = population.kinds().get(number);
        int found = NO_SLOT;
        for (int present : kind.present()) {
            if (population.layout().column(kind.type(), present) == column) {
                found = present;
            }
        }
        this.slot = found;
    }

    /// The least value of the field; 0 when the kind has no such field.
    long least() {
        return range(true);
    }

    /// The greatest value of the field, as the policy declares it; 0 when the kind has no such field.
    long most() {
        return range(false);
    }

    private long range(boolean least) {
        if (slot == NO_SLOT) {
            return 0;
        }
        return switch (field()) {
            case FieldType.WholeNumber(long min, long max) -> least ? min : max;
            case FieldType.Decimal(int _, long min, long max) -> least ? min : max;
            case FieldType.Money(String _, int _, long min, long max) -> least ? min : max;
            case FieldType.YesNo _ -> least ? 0 : 1;
            case FieldType.Code _, FieldType.OneOf _, FieldType.Text _ -> least ? 0 : population.words(field()) - 1L;
            case FieldType.Date _, FieldType.Time _ -> least ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        };
    }

    private FieldType field() {
        return population.layout().field(kind.type(), slot);
    }

    void stand(long at) {
        value = at;
        askedMore = false;
    }

    /// Whether something was asked that this record cannot answer for all of its kind.
    boolean askedMore() {
        return askedMore;
    }

    private <T> T unknown(T answer) {
        askedMore = true;
        return answer;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public void moveTo(int index) {
        // There is only one.
    }

    @Override
    public String id() {
        return unknown("");
    }

    @Override
    public int type() {
        return kind.type();
    }

    @Override
    public int day() {
        return unknown(0);
    }

    @Override
    public int second() {
        return kind.timed() ? unknown(0) : NONE;
    }

    @Override
    public RecordStatus status() {
        return kind.status();
    }

    @Override
    public int endedDay() {
        return unknown(Integer.MIN_VALUE);
    }

    @Override
    public int corrects() {
        return NONE;
    }

    @Override
    public boolean has(int asked) {
        return population.has(number, asked);
    }

    @Override
    public long number(int asked) {
        if (!has(asked)) {
            return 0;
        }
        return asked == slot ? value : unknown(0L);
    }

    @Override
    public String text(int asked) {
        if (!has(asked)) {
            return "";
        }
        return asked == slot ? population.word(field(), value) : unknown("");
    }
}
