package probity.service.activation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import probity.ledger.key.LogName;
import probity.policy.PolicyFile;
import probity.service.activation.life.Turn;
import probity.service.activation.life.VersionState;
import probity.service.activation.store.CandidateStore;
import probity.service.activation.store.History;
import probity.service.database.Database;
import probity.service.database.Room;
import probity.service.database.SharedDatabase;
import probity.service.day.ChangeOfDay;
import probity.service.day.DayStore;
import probity.service.entry.Appending;
import probity.service.entry.Logs;
import probity.service.entry.StoredLedger;
import probity.service.intake.FileDigest;
import probity.service.intake.Intake;
import probity.service.intake.RecordForm;
import probity.service.intake.Submission;
import probity.service.intake.UploadProgress;
import probity.service.intake.UploadStore;
import probity.service.intake.Uploads;
import probity.service.key.CheckpointSigning;
import probity.service.key.KeyFolder;
import probity.service.key.LogBeginning;
import probity.service.key.LogKeys;
import probity.service.operator.Accounts;
import probity.service.operator.Caller;
import probity.service.operator.Role;
import probity.service.population.MemoryBound;
import probity.service.population.Populations;
import probity.service.programme.ProgrammeLoader;
import probity.service.programme.ProgrammeRefused;
import probity.service.programme.Programmes;
import probity.service.programme.ServedProgramme;
import probity.service.programme.ServiceMode;
import probity.service.subject.Subjects;

/// A service without its edge: a real database, a real ledger, the shipped programme under a name of its own, and a
/// clock that is moved by hand.
public final class World implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2027, 1, 10);
    private static int count;

    final Path folder;
    public final String programme;
    public final DataSource database;
    private final DataSource owner;
    /// As the writers of the log see it.
    public final LostAnswers line;
    public final DSLContext sql;
    public final StoredLedger ledger;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-10T12:00:00Z"));
    public final InstantSource clock = now::get;
    final CandidateStore store;
    public Programmes programmes;
    public Logs logs;
    LogKeys keys;
    Desk desk;
    Succession succession;
    Populations populations;

    /// The shipped programme, served for real use.
    public World(Path folder) {
        this(folder, "restaurant-hygiene", ServiceMode.SERVE);
    }

    public World(Path folder, String shipped, ServiceMode mode) {
        this(folder, SharedDatabase.database(), "life-" + ++count);
        if (!shipped.isEmpty()) {
            write("policy.yaml", text(shipped));
            write("samples.sha256", read(shipped, "samples.sha256"));
            start(mode);
        }
    }

    /// Not started yet, on a database of its own.
    World(Path folder, Database where, String programme) {
        this.folder = folder;
        this.programme = programme;
        this.database = SharedDatabase.source(where.runtime());
        this.owner = SharedDatabase.source(where.owner());
        this.line = new LostAnswers(database);
        this.sql = DSL.using(database, SQLDialect.POSTGRES);
        this.ledger = new StoredLedger(database);
        this.store = new CandidateStore(sql);
    }

    /// The text of a shipped programme, under this world's name.
    String text(String shipped) {
        return read(shipped, "policy.yaml").replace("programme: " + shipped, "programme: " + programme);
    }

    private static String read(String shipped, String name) {
        try {
            return Files.readString(Path.of(System.getProperty("probity.root", ".."), "programmes", shipped, name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void write(String name, String text) {
        try {
            Path home = Files.createDirectories(folder.resolve("programmes").resolve(programme));
            Files.writeString(home.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// As the service starts.
    void start(ServiceMode mode) {
        programmes = ProgrammeLoader.load(folder.resolve("programmes"), mode);
        KeyFolder keyFolder = KeyFolder.at(folder.resolve("keys"));
        keys = new LogKeys(ledger, keyFolder);
        logs = new Logs(line.source(), new CheckpointSigning(keys), clock, Room.unwatched());
        populations = new Populations(
                database,
                new Populations.Keeping(programmes, clock, new ChangeOfDay(new DayStore(database), clock)),
                MemoryBound.usual());
        logs.follow(populations);
        PolicyLog log = new PolicyLog(logs, ledger);
        Checking checking = new Checking();
        desk = new Desk(store, log, checking, new Candidates(store, log, checking), programmes, clock);
        succession = new Succession(desk, new Activations(desk), programmes);
        succession.restore();
        LogBeginning beginning = new LogBeginning(database, logs, keys, keyFolder);
        programmes.all().forEach(served -> beginning.open(LogName.of("test.example", served.id())));
        succession.begin();
        populations.load(line -> {});
    }

    /// What is known about subjects, with everybody in memory.
    Subjects subjects() {
        return new Subjects(ledger, populations);
    }

    /// The same without room in memory.
    Subjects subjectsInTheDatabase() {
        Populations none = new Populations(
                database,
                new Populations.Keeping(programmes, clock, new ChangeOfDay(new DayStore(database), clock)),
                new MemoryBound(0));
        none.close();
        return new Subjects(ledger, none);
    }

    void restart() {
        close();
        start(ServiceMode.SERVE);
    }

    public ServedProgramme served() {
        ServedProgramme found = programmes.find(programme);
        if (found == null) {
            throw new AssertionError("not served: " + programmes.refused());
        }
        return found;
    }

    ProgrammeRefused refused() {
        return programmes.refused().stream()
                .filter(one -> one.name().equals(programme))
                .findFirst()
                .orElseThrow();
    }

    void forward(int days) {
        now.updateAndGet(before -> before.plus(Duration.ofDays(days)));
    }

    /// A second version: a complaint counts 4 points instead of 3.
    PolicyFile second(LocalDate inForce) {
        return file(text("restaurant-hygiene")
                .replace("version: 1", "version: 2")
                .replace("in-force: 2024-01-01", "in-force: " + inForce)
                .replace("upheld counts 3 points", "upheld counts 4 points")
                .replace("on: complaint-upheld, points: 3", "on: complaint-upheld, points: 4"));
    }

    /// The text of a version as a later one, with other points for a complaint.
    static PolicyFile later(PolicyFile second, int number, int points) {
        return file(new String(second.bytes(), StandardCharsets.UTF_8)
                .replace("version: 2", "version: " + number)
                .replace("counts 4 points", "counts " + points + " points")
                .replace("complaint-upheld, points: 4", "complaint-upheld, points: " + points));
    }

    /// A version that the guard refuses: what a company says counts.
    PolicyFile refusedVersion(LocalDate inForce) {
        return file(new String(second(inForce).bytes(), StandardCharsets.UTF_8) + """

                  - id: "8"
                    title: What a company says
                    text: A post counts 1 point for 1 year.
                    records:
                      post: {from: [complaints-desk], category: SPE.EXPRESSION, same-fact: [file], fields: {file: code}}
                    rules:
                      - {id: post, on: post, points: 1, lasts: 1 year}
                """);
    }

    static PolicyFile file(String text) {
        return new PolicyFile("second.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    Caller author() {
        return caller("anna", Role.AUTHOR);
    }

    Caller approver() {
        return caller("ben", Role.APPROVER);
    }

    private Caller caller(String name, Role role) {
        new Accounts(DSL.using(owner, SQLDialect.POSTGRES), clock).add(name, role);
        return new Caller(name, role, "", false);
    }

    Activations acts() {
        return succession.activations();
    }

    Told find(Told told) {
        Told found = desk.candidates().find(served(), told.candidate().id());
        if (found == null) {
            throw new AssertionError("gone");
        }
        return found;
    }

    /// Uploaded, published, assessed and approved for its day.
    Told scheduled(PolicyFile file) {
        Told draft = acts().draft(served(), file, author());
        taken(acts().publish(served(), draft, author()));
        assess(find(draft));
        Told approved = taken(approve(find(draft)));
        succession.refresh();
        return approved;
    }

    void assess(Told told) {
        taken(acts().assess(served(), told, new Activations.Assessing(assessment(told), author())));
    }

    /// An assessment of a version as it would be read now, signed today.
    byte[] assessment(Told told) {
        Check.Read read = (Check.Read) desk.candidates().check(served(), told);
        return Assessments.filled(read.policy().hash(), told, LocalDate.ofInstant(now.get(), ZoneOffset.UTC));
    }

    /// By somebody who read what is there now.
    Attempt approve(Told told) {
        return acts().approve(served(), told, new Activations.Approving(there(told), approver()));
    }

    /// What somebody who looks at a version has before them; null without an assessment.
    VersionState.Approved there(Told told) {
        History.Assessment newest = find(told).history().newestAssessment();
        return newest == null || !(desk.candidates().check(served(), told) instanceof Check.Read read)
                ? null
                : new VersionState.Approved(read.judged().policy(), newest.digest());
    }

    /// One record of its type's first source.
    public void submit(String id, String subject, String type, String fields) {
        Appending answer = trying(id, subject, type, fields).join();
        if (!(answer instanceof Appending.Committed)) {
            throw new AssertionError("not taken: " + id + ": " + answer);
        }
    }

    /// The same, whatever becomes of it.
    CompletableFuture<Appending> trying(String id, String subject, String type, String fields) {
        return trying(new Names(id, subject, ""), type, fields);
    }

    /// @param corrects the id of the record it takes the place of; empty for none
    record Names(String id, String subject, String corrects) {}

    CompletableFuture<Appending> trying(Names names, String type, String fields) {
        String[] typeAndDay = type.split(" ", -1);
        String source =
                served().type(served().core().type(typeAndDay[0])).sources().getFirst();
        String json = "{\"id\":\"" + names.id + "\",\"subject\":\"" + names.subject + "\",\"source\":\"" + source
                + (names.corrects.isEmpty() ? "" : "\",\"corrects\":\"" + names.corrects)
                + "\",\"type\":\"" + typeAndDay[0] + "\",\"date\":\"" + typeAndDay[1] + "\",\"fields\":{" + fields
                + "}}";
        try {
            if (RecordForm.judge(served().core(), new ObjectMapper().readTree(json))
                    instanceof RecordForm.Right(Submission submission)) {
                return new Intake(logs).take(served(), List.of(submission), null, Duration.ofSeconds(10));
            }
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
        throw new AssertionError("no record: " + json);
    }

    /// Every record of a shipped sample.
    void takeSample(String shipped) throws IOException {
        take(served(), Path.of(System.getProperty("probity.root", ".."), "programmes", shipped, "sample/records.csv"));
    }

    /// The last records of a shipped sample.
    void takeSample(String shipped, int records) throws IOException {
        List<String> lines = Files.readAllLines(
                Path.of(System.getProperty("probity.root", ".."), "programmes", shipped, "sample", "records.csv"));
        lines.subList(1, Math.max(1, lines.size() - records)).clear();
        take(served(), Files.write(folder.resolve("some.csv"), lines));
    }

    void take(ServedProgramme into, Path file) throws IOException {
        Intake intake = new Intake(logs);
        Uploads.Taking taking = new Uploads(intake, new UploadStore(sql, clock, ledger, intake))
                .take(
                        into,
                        new Uploads.Offer(file, "records.csv", FileDigest.of(file), false, "test"),
                        new UploadProgress(Files.size(file)));
        if (!(taking instanceof Uploads.Taken)) {
            throw new AssertionError(taking.toString());
        }
    }

    static Told taken(Attempt attempt) {
        if (attempt.turn() instanceof Turn.NotTaken no) {
            throw new AssertionError(no.toString());
        }
        return attempt.told();
    }

    static String code(Attempt attempt) {
        return attempt.turn() instanceof Turn.NotTaken no ? no.code() : "taken";
    }

    @Override
    public void close() {
        logs.close();
        populations.close();
    }
}
