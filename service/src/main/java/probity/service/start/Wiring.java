package probity.service.start;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import probity.service.activation.Activations;
import probity.service.activation.Candidates;
import probity.service.activation.Checking;
import probity.service.activation.Desk;
import probity.service.activation.PolicyLog;
import probity.service.activation.Succession;
import probity.service.activation.comparison.Comparisons;
import probity.service.activation.store.CandidateStore;
import probity.service.clock.SteeredClock;
import probity.service.database.Room;
import probity.service.day.ChangeOfDay;
import probity.service.day.DayStore;
import probity.service.entry.Logs;
import probity.service.entry.StoredLedger;
import probity.service.intake.Intake;
import probity.service.intake.UploadStore;
import probity.service.intake.Uploads;
import probity.service.key.CheckpointSigning;
import probity.service.key.KeyFolder;
import probity.service.key.LogBeginning;
import probity.service.key.LogKeys;
import probity.service.operator.Accounts;
import probity.service.operator.LogIn;
import probity.service.operator.LogInLimit;
import probity.service.operator.Passwords;
import probity.service.operator.ReadAudit;
import probity.service.operator.Sessions;
import probity.service.population.MemoryBound;
import probity.service.population.Populations;
import probity.service.programme.ProgrammeLoader;
import probity.service.programme.Programmes;
import probity.service.programme.ServiceMode;
import probity.service.subject.Subjects;

/// Makes the parts of the running service, each once. The parts themselves know nothing of Quarkus.
@Singleton
public final class Wiring {
    @Produces
    @Singleton
    SteeredClock clock(@ConfigProperty(name = "probity.mode") ServiceMode mode) {
        return new SteeredClock(InstantSource.system(), mode == ServiceMode.DEMO);
    }

    @Produces
    @Singleton
    DSLContext sql(DataSource database) {
        return DSL.using(database, SQLDialect.POSTGRES);
    }

    @Produces
    @Singleton
    Programmes programmes(
            @ConfigProperty(name = "probity.programmes") String folder,
            @ConfigProperty(name = "probity.mode") ServiceMode mode) {
        return ProgrammeLoader.load(Path.of(folder), mode);
    }

    @Produces
    @Singleton
    StoredLedger ledger(DataSource database) {
        return new StoredLedger(database);
    }

    @Produces
    @Singleton
    KeyFolder keyFolder(@ConfigProperty(name = "probity.keys") String folder) {
        return KeyFolder.at(Path.of(folder));
    }

    @Produces
    @Singleton
    LogKeys keys(StoredLedger ledger, KeyFolder folder) {
        return new LogKeys(ledger, folder);
    }

    @Produces
    @Singleton
    Room room(
            @ConfigProperty(name = "probity.data") String folder,
            @ConfigProperty(name = "probity.reserve") int mebibytes) {
        return new Room(Path.of(folder), (long) mebibytes << 20);
    }

    @Produces
    @Singleton
    Logs logs(DataSource database, LogKeys keys, InstantSource clock, Room room) {
        return new Logs(database, new CheckpointSigning(keys), clock, room);
    }

    @Produces
    @Singleton
    LogBeginning beginning(DataSource database, Logs logs, LogKeys keys, KeyFolder folder) {
        return new LogBeginning(database, logs, keys, folder);
    }

    @Produces
    @Singleton
    Subjects subjects(StoredLedger ledger, Populations populations) {
        return new Subjects(ledger, populations);
    }

    @Produces
    @Singleton
    Intake intake(Logs logs) {
        return new Intake(logs);
    }

    @Produces
    @Singleton
    UploadStore uploadStore(DSLContext sql, InstantSource clock, StoredLedger ledger, Intake intake) {
        return new UploadStore(sql, clock, ledger, intake);
    }

    @Produces
    @Singleton
    Uploads uploads(Intake intake, UploadStore store) {
        return new Uploads(intake, store);
    }

    @Produces
    @Singleton
    Passwords passwords(DSLContext sql, InstantSource clock) {
        return new Passwords(sql, clock);
    }

    @Produces
    @Singleton
    Sessions sessions(DSLContext sql, @ConfigProperty(name = "probity.session-key") String key) {
        // A steered clock moves the programme's days and ends nobody's session.
        return new Sessions(sql, InstantSource.system(), key);
    }

    @Produces
    @Singleton
    Accounts accounts(DSLContext sql, InstantSource clock) {
        return new Accounts(sql, clock);
    }

    @Produces
    @Singleton
    DayStore dayStore(DataSource database) {
        return new DayStore(database);
    }

    @Produces
    @Singleton
    ChangeOfDay changeOfDay(DayStore store, InstantSource clock) {
        return new ChangeOfDay(store, clock);
    }

    @Produces
    @Singleton
    MemoryBound memoryBound(@ConfigProperty(name = "probity.population", defaultValue = "0") int mebibytes) {
        return mebibytes == 0 ? MemoryBound.usual() : new MemoryBound((long) mebibytes << 20);
    }

    @Produces
    @Singleton
    Populations populations(DataSource database, Populations.Keeping keeping, MemoryBound bound, Logs logs) {
        Populations populations = new Populations(database, keeping, bound);
        logs.follow(populations);
        return populations;
    }

    @Produces
    @Singleton
    Populations.Keeping keeping(Programmes programmes, InstantSource clock, ChangeOfDay days) {
        return new Populations.Keeping(programmes, clock, days);
    }

    @Produces
    @Singleton
    Desk desk(DSLContext sql, PolicyLog log, Programmes programmes, InstantSource clock) {
        CandidateStore store = new CandidateStore(sql);
        Checking checking = new Checking();
        return new Desk(store, log, checking, new Candidates(store, log, checking), programmes, clock);
    }

    @Produces
    @Singleton
    PolicyLog policyLog(Logs logs, StoredLedger ledger) {
        return new PolicyLog(logs, ledger);
    }

    @Produces
    @Singleton
    Activations activations(Desk desk) {
        return new Activations(desk);
    }

    @Produces
    @Singleton
    Succession succession(Desk desk, Activations activations, Programmes programmes) {
        return new Succession(desk, activations, programmes);
    }

    @Produces
    @Singleton
    Comparisons comparisons(StoredLedger ledger, Subjects subjects) {
        return new Comparisons(ledger, subjects);
    }

    @Produces
    @Singleton
    ReadAudit audit(DSLContext sql, InstantSource clock) {
        return new ReadAudit(sql, clock);
    }

    @Produces
    @Singleton
    LogIn logIn(Passwords passwords, InstantSource clock) {
        return new LogIn(passwords, new LogInLimit(clock), clock);
    }
}
