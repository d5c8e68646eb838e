package probity.service.population;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Says how far the reading of a programme is, when it takes longer than a moment.
final class LoadProgress {
    private static final System.Logger LOG = System.getLogger(LoadProgress.class.getName());
    private static final long MOMENT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String programme;
    private final Consumer<String> say;
    private final long begun = System.nanoTime();
    private long said = begun + MOMENT_NANOS - BETWEEN_NANOS;
    private long end;

    LoadProgress(String programme, Consumer<String> say) {
        this.programme = programme;
        this.say = say;
    }

    /// Up to which entry is read.
    void of(long entries) {
        end = entries;
    }

    void upTo(long entries) {
        long now = System.nanoTime();
        if (now - said >= BETWEEN_NANOS) {
            said = now;
            say.accept(
                    String.format(Locale.ROOT, "  %s: %,d of %,d entries read into memory", programme, entries, end));
        }
    }

    void end(KeptPopulation population) {
        long nanos = System.nanoTime() - begun;
        if (population.state() != PopulationState.READY) {
            say.accept("  " + programme + ": not in memory ["
                    + population.state().code() + "]; subjects are read from the database one by one");
        } else if (nanos >= MOMENT_NANOS) {
            KeptPopulation.Measure measure = population.measure();
            String line = String.format(
                    Locale.ROOT,
                    "%s: %,d records of %,d subjects read into memory and evaluated in %.1f s, %,d MB",
                    programme,
                    measure.records(),
                    measure.subjects(),
                    nanos / 1e9,
                    measure.bytes() / 1_000_000);
            say.accept("  " + line);
            LOG.log(System.Logger.Level.INFO, "programme " + line);
        }
    }
}
