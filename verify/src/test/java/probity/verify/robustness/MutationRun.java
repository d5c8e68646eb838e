package probity.verify.robustness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Diagnostic;

/// Compiles spoiled policies in a process of its own, so that its memory can be bounded from outside.
///
/// Arguments: folder of programmes, folder for a document that does harm, first seed, how many. Ends with 0 and a line
/// of totals, or with 1 and the seed and file of the first document that was not answered as it should be. A document
/// whose answer comes too late is tried again, because other work on the machine can take two seconds; only one that
/// is late each time is one that does harm.
public final class MutationRun {

    /// Longest that one document may take. A document of this size takes a few thousandths of a second.
    static final long MOST_MILLIS = 2000;

    private static final int TRIES = 3;

    private static final long PROGRESS = 50_000;

    /// Larger documents add time, not kinds of faults.
    private static final int LARGEST = 24_000;

    private final List<byte[]> documents;
    private ExecutorService worker = worker();
    private long slowest;
    private long refused;
    private long repeated;

    private MutationRun(List<byte[]> documents) {
        this.documents = documents;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        MutationRun run = new MutationRun(documents(Path.of(arguments[0])));
        long first = Long.parseLong(arguments[2]);
        long count = Long.parseLong(arguments[3]);
        // A worker may still wait or hang; the process ends all the same.
        System.exit(run.all(Path.of(arguments[1]), first, count));
    }

    private static List<byte[]> documents(Path programmes) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(programmes, 2)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) <= LARGEST) {
                    documents.add(Files.readAllBytes(file));
                }
            }
        }
        return documents;
    }

    private int all(Path harm, long first, long count) throws IOException, InterruptedException {
        for (long seed = first; seed < first + count; seed++) {
            byte[] document = new Mutation(seed).of(documents);
            String wrong = wrong(document);
            if (!wrong.isEmpty()) {
                Path file = Files.write(harm.resolve("seed-" + seed + ".yaml"), document);
                System.out.println("seed " + seed + ": " + wrong + "; the document is " + file);
                return 1;
            }
            long done = seed - first + 1;
            if (done % PROGRESS == 0 || done == count) {
                System.out.println(done + " spoiled documents, " + refused + " refused, the others compiled; slowest "
                        + slowest + " ms, " + repeated + " tried again; memory at most "
                        + Runtime.getRuntime().maxMemory() / 1_048_576 + " MB");
            }
        }
        return 0;
    }

    /// What is wrong with the answer; empty when nothing is.
    private String wrong(byte[] document) throws InterruptedException {
        for (int i = 1; i < TRIES; i++) {
            Answer answer = answer(document);
            if (!answer.late()) {
                return answer.wrong();
            }
            repeated++;
        }
        return answer(document).wrong();
    }

    private record Answer(boolean late, String wrong) {}

    private Answer answer(byte[] document) throws InterruptedException {
        long start = System.nanoTime();
        try {
            Compilation answer = worker.submit(
                            () -> PolicyCompiler.compile(List.of(new PolicyFile("p.yaml", document))))
                    .get(MOST_MILLIS, TimeUnit.MILLISECONDS);
            slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            return new Answer(false, wrong(answer));
        } catch (TimeoutException _) {
            worker = worker();
            return new Answer(true, "no answer within " + MOST_MILLIS + " ms, " + TRIES + " times");
        } catch (ExecutionException e) {
            return new Answer(false, "failed with " + e.getCause());
        }
    }

    private String wrong(Compilation answer) {
        return switch (answer) {
            case Compilation.Compiled _ -> "";
            case Compilation.Unreadable unreadable -> {
                refused++;
                yield explained(unreadable) ? "" : "refused without an error";
            }
        };
    }

    /// A document that hangs keeps its thread; the others get a new one.
    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    }

    private static boolean explained(Compilation.Unreadable unreadable) {
        return unreadable.diagnostics().stream().anyMatch(Diagnostic::isError);
    }
}
