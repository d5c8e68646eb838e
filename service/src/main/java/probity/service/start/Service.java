package probity.service.start;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import probity.ledger.key.LogName;
import probity.service.activation.Succession;
import probity.service.entry.Logs;
import probity.service.key.LogBeginning;
import probity.service.population.Populations;
import probity.service.programme.ProgrammeRefused;
import probity.service.programme.Programmes;
import probity.service.programme.ServedProgramme;
import probity.service.programme.ServiceMode;
import probity.service.terminal.Terminal;

/// The life of the running service: opens the logs, loads the demo's samples, says that it is ready, waits.
public class Service implements QuarkusApplication {
    private final Programmes programmes;
    private final ReadyState readiness;
    private final SampleLoading samples;
    private final Populations populations;

    @Inject
    Service(Programmes programmes, ReadyState readiness, SampleLoading samples, Populations populations) {
        this.programmes = programmes;
        this.readiness = readiness;
        this.samples = samples;
        this.populations = populations;
    }

    @Override
    public int run(String... arguments) {
        for (ProgrammeRefused refused : programmes.refused()) {
            Terminal.complain(refused.line());
        }
        populations.load(Terminal::say);
        if (programmes.mode() == ServiceMode.DEMO) {
            samples.loadAll();
        }
        populations.keep();
        readiness.ready();
        Config config = ConfigProvider.getConfig();
        String port = config.getOptionalValue("quarkus.http.port", String.class).orElse("8080");
        Terminal.say("Probity is ready: http://" + config.getValue("quarkus.http.host", String.class) + ":" + port);
        Quarkus.waitForExit();
        return 0;
    }

    /// Opens the logs before the first request can come, and closes them after the last.
    @Singleton
    public static class LogLife {
        private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("policy-days").factory());

        private @Nullable ScheduledFuture<?> ticked;

        private final Programmes programmes;
        private final LogBeginning beginning;
        private final Succession succession;

        @Inject
        LogLife(Programmes programmes, LogBeginning beginning, Succession succession) {
            this.programmes = programmes;
            this.beginning = beginning;
            this.succession = succession;
        }

        void begin(
                @Observes StartupEvent start,
                @ConfigProperty(name = "probity.log-name", defaultValue = "localhost") String operator) {
            Ending.begin();
            succession.restore();
            for (ServedProgramme programme : programmes.all()) {
                beginning.open(LogName.of(operator, programme.id()));
            }
            succession.begin();
            // Each request looks too; this is for the days on which nobody asks.
            ticked = ticking.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        }

        private void tick() {
            try {
                succession.catchUp();
            } catch (RuntimeException failed) {
                // The database may be away for a moment; the next second asks again.
                System.getLogger(Service.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "versions that are due: {0}",
                                failed.getClass().getName());
            }
        }

        void measure(@Observes StartupEvent start, Logs logs, MeterRegistry meters) {
            Gauge.builder("probity.intake.waiting", logs, Logs::waiting)
                    .description("Additions that wait for a log's writer")
                    .register(meters);
        }

        void end(@Observes ShutdownEvent stop, Logs logs, Populations populations) {
            populations.close();
            if (ticked != null) {
                ticked.cancel(false);
            }
            ticking.shutdown();
            logs.close();
            Ending.logsClosed();
        }
    }
}
