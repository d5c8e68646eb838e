package probity.core.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import probity.core.fact.Days;
import probity.core.population.Kind;
import probity.core.population.Population;
import probity.core.population.column.Column;
import probity.core.rule.Points;
import probity.core.rule.Validity;

/// All tariffs of a policy over a population: for each version, kind and value of one field the points of the one rule
/// that gives any, or the word that the record has to be looked at.
///
/// The entries are what the plain evaluation's parts say when they are asked; nothing is worked out a second time.
final class Tariffs {

    /// More values than this are not asked one by one.
    private static final long MOST_VALUES = 4096;

    /// Points beyond this are not kept in entries.
    private static final long MOST_POINTS = 1 << 24;

    /// Stands for "look at the record" while entries are gathered.
    private static final long LOOK = Long.MIN_VALUE;

    private static final Column NOTHING = Column.of(0, 0, 0);

    private final Population population;
    private final int driver;
    private final Column values;
    private final List<Tariff> tariffs = new ArrayList<>();
    private long[] entries = new long[256];
    private int used;

    Tariffs(Population population, List<CompiledVersion> versions) {
        this.population = population;
        this.driver = driver(population);
        this.values = values(population);
        add(new long[] {0});
        add(new long[] {LOOK});
        for (CompiledVersion version : versions) {
            for (int kind = 0; kind < population.kinds().size(); kind++) {
                tariffs.add(tariff(version, kind));
            }
        }
    }

    /// The column with fields of few values that most records have; -1 when there is none.
    private static int driver(Population population) {
        long[] records = new long[population.layout().count()];
        int[] perKind = new int[population.kinds().size()];
        for (int subject = 0; subject < population.subjects(); subject++) {
            for (int row = population.begin(subject); row < population.end(subject); row++) {
                perKind[population.kindColumn().code(row)]++;
            }
        }
        for (int kind = 0; kind < perKind.length; kind++) {
            for (int column = 0; column < records.length; column++) {
                Driver one = new Driver(population, kind, column);
                long span = one.most() - one.least();
                if (span > 0 && span < MOST_VALUES) {
                    records[column] += perKind[kind];
                }
            }
        }
        long most = LongStream.of(records).max().orElse(0);
        for (int column = 0; column < records.length; column++) {
            if (records[column] == most && most > 0) {
                return column;
            }
        }
        return -1;
    }

    /// The column of a population whose codes the entries go by.
    Column values(Population of) {
        return driver < 0 ? NOTHING : of.field(driver);
    }

    /// Whether no code of another state of the population is beyond what was asked about.
    boolean cover(Population other) {
        Column codes = values(other);
        return codes.least() == values.least() && codes.mostCode() <= values.mostCode();
    }

    /// @param version by its place in the policy
    Tariff tariff(int version, int kind) {
        return tariffs.get(version * population.kinds().size() + kind);
    }

    /// How many records a subject may have so that no running sum of entries needs more than four bytes.
    int mostRecords() {
        long most = 1;
        for (int i = 0; i < used; i++) {
            most = entries[i] == LOOK ? most : Math.max(most, Math.abs(entries[i]));
        }
        return (int) Math.min(Integer.MAX_VALUE, (1L << 30) / most);
    }

    /// The entries; [Column#code] 0 says that the record has to be looked at.
    Column entries() {
        long least = 0;
        long most = 0;
        for (int i = 0; i < used; i++) {
            least = entries[i] == LOOK ? least : Math.min(least, entries[i]);
            most = Math.max(most, entries[i]);
        }
        Column column = Column.of(used, least - 1, most);
        for (int i = 0; i < used; i++) {
            column.set(i, entries[i] == LOOK ? least - 1 : entries[i]);
        }
        return column;
    }

    private Tariff tariff(CompiledVersion version, int number) {
        Kind kind = population.kinds().get(number);
        if (!kind.isPlainFact() || version.on(kind.type()).isEmpty()) {
            return new Tariff(0, 0, null, null);
        }
        Driver record = new Driver(population, number, driver);
        long last = record.most() - values.least();
        boolean few = last >= 0 && last < MOST_VALUES;
        return few ? asked(version, record, (int) last) : new Tariff(1, 0, null, null);
    }

    /// Asks about every value from the least of the column to the greatest that the field can have.
    private Tariff asked(CompiledVersion version, Driver record, int last) {
        Answers answers = new Answers(version, record);
        long[] points = new long[last + 2];
        for (int code = 0; code <= last; code++) {
            long value = values.least() + code;
            record.stand(value);
            points[code] = value < record.least() ? LOOK : answers.points();
        }
        // A value beyond the declared range is no promise of the policy's: such a record is looked at.
        points[last + 1] = LOOK;
        int limit = last + 1;
        if (values.mostCode() <= last) {
            limit = last;
            while (limit > 0 && points[limit - 1] == points[limit]) {
                limit--;
            }
        }
        return new Tariff(add(Arrays.copyOf(points, limit + 1)), limit, answers.rule, answers.length);
    }

    private int add(long[] more) {
        while (used + more.length > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        System.arraycopy(more, 0, entries, used, more.length);
        used += more.length;
        return used - more.length;
    }

    /// What one version makes of one kind, value by value. The first rule that gives points settles whose they are.
    private static final class Answers {

        private final CompiledVersion version;
        private final Driver record;
        private @Nullable CompiledRule rule;
        private @Nullable Validity length;

        Answers(CompiledVersion version, Driver record) {
            this.version = version;
            this.record = record;
        }

        long points() {
            try {
                long points = asked();
                return record.askedMore() ? LOOK : points;
            } catch (ArithmeticException _) {
                // What the record cannot tell was taken for 0; the real one is looked at.
                return LOOK;
            }
        }

        private long asked() {
            long points = 0;
            CompiledRule giving = null;
            for (CompiledRule one : version.applying(record)) {
                long amount = one.rule().points() instanceof Points.Tiers ? LOOK : one.amount(record, Days.date(0));
                if (amount == LOOK || one.bit() != 0 || (amount != 0 && giving != null)) {
                    return LOOK;
                }
                giving = amount == 0 ? giving : one;
                points += amount;
            }
            return giving == null ? points : fitting(giving, points);
        }

        private long fitting(CompiledRule giving, long points) {
            Validity lasts = giving.length(record, points);
            if (record.askedMore() || !giving.isSimple() || Math.abs(points) > MOST_POINTS) {
                return LOOK;
            }
            if (rule == null) {
                rule = giving;
                length = lasts;
            }
            return giving == rule && lasts.equals(length) ? points : LOOK;
        }
    }
}
