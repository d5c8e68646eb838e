package probity.service.api.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.service.activation.World;
import probity.service.intake.Intake;
import probity.service.programme.ServedProgramme;

class NdjsonIntakeTest {
    @TempDir
    private Path folder;

    @Test
    void aStreamThatStaysOpenOverTheDayOfAVersionGoesOnUnderThatVersion() throws Exception {
        try (World world = new World(folder);
                ExecutorService threads = Executors.newSingleThreadExecutor();
                PipedInputStream in = new PipedInputStream();
                PipedOutputStream out = new PipedOutputStream();
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8))) {
            AtomicReference<ServedProgramme> served = new AtomicReference<>(world.served());
            Future<?> stream;
            try (PipedOutputStream send = new PipedOutputStream(in)) {
                stream = threads.submit(() -> {
                    new NdjsonIntake(served::get, new Intake(world.logs)).run(in, out);
                    return null;
                });
                send.write(line("n1"));
                send.flush();
                assertThat(answers.readLine()).contains("\"to\":1").doesNotContain("stands");
                served.set(withLevelFive(world.served()));
                send.write(line("n2"));
                send.flush();
                assertThat(answers.readLine()).contains("\"to\":2").contains("stands");
            }
            stream.get();
        }
    }

    private static ServedProgramme withLevelFive(ServedProgramme served) {
        PolicyFile file = served.files().getFirst();
        String text = new String(file.bytes(), StandardCharsets.UTF_8).replace("max: 4}}", "max: 5}}");
        List<PolicyFile> files = List.of(new PolicyFile(file.name(), text.getBytes(StandardCharsets.UTF_8)));
        if (PolicyCompiler.compile(files) instanceof Compilation.Compiled compiled
                && compiled.policy() instanceof Admissible admissible) {
            return served.under(admissible, files);
        }
        throw new AssertionError("it does not compile");
    }

    private static byte[] line(String id) {
        return ("{\"id\":\"" + id + "\",\"subject\":\"acme\",\"source\":\"inspectorate\",\"type\":\"general-finding\","
                        + "\"date\":\"2027-01-05\",\"fields\":{\"report\":\"R\",\"item\":\"" + id
                        + "\",\"level\":5}}\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
