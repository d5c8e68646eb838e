package probity.service.start;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import probity.service.day.ChangeOfDay;
import probity.service.day.DayRun;
import probity.service.population.KeptPopulation;
import probity.service.population.PopulationState;
import probity.service.population.Populations;
import probity.service.programme.Programmes;

/// What is counted of everybody in memory, for each programme. A programme's id is public; a subject's name is never a
/// label.
@Singleton
public class PopulationMeters {
    private static final double MILLIS = 1_000;

    private final Populations populations;
    private final ChangeOfDay days;
    private final MeterRegistry meters;

    @Inject
    PopulationMeters(Populations populations, ChangeOfDay days, MeterRegistry meters) {
        this.populations = populations;
        this.days = days;
        this.meters = meters;
    }

    void begin(@Observes StartupEvent start, Programmes programmes) {
        Gauge.builder("probity.population.bytes.most", populations, Populations::bytesMost)
                .description("Bytes that all populations together may take")
                .register(meters);
        programmes.all().forEach(programme -> measure(programme.id()));
    }

    private void measure(String id) {
        gauge(id, "ready", "1 when everybody is in memory", of -> of.state() == PopulationState.READY ? 1 : 0);
        gauge(id, "subjects", "Subjects in memory", of -> of.measure().subjects());
        gauge(id, "records", "Records in memory", of -> of.measure().records());
        gauge(id, "bytes", "Bytes they take", of -> of.measure().bytes());
        gauge(id, "behind", "Entries committed and not in memory yet", KeptPopulation::behind);
        gauge(
                id,
                "load.seconds",
                "How long the last reading took",
                of -> of.measure().loadMillis() / MILLIS);
        gauge(id, "day.seconds", "How long the last change of day took", this::daySeconds);
    }

    private double daySeconds(KeptPopulation of) {
        DayRun run = days.newest(of.programme().id());
        return run == null ? 0 : run.millis() / MILLIS;
    }

    private void gauge(String id, String name, String description, ToDoubleFunction<KeptPopulation> value) {
        Gauge.builder("probity.population." + name, populations, all -> {
                    KeptPopulation of = all.of(id);
                    return of == null ? 0 : value.applyAsDouble(of);
                })
                .description(description)
                .tag("programme", id)
                .register(meters);
    }
}
