package probity.cli.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import probity.cli.terminal.Failure;
import probity.cli.terminal.Progress;
import probity.cli.terminal.Terminal;
import probity.policy.cases.vector.VectorMaking;
import probity.policy.diagnostic.DiagnosticText;

/// Writes the cases of programmes as conformance vectors.
@Command(
        name = "vectors",
        mixinStandardHelpOptions = true,
        description = {
            "Write the cases of programmes as conformance vectors: JSON files with policy, records, day and the whole",
            "result, for other implementations. `policy test --vectors` runs such files."
        },
        footer = {
            "",
            "Example:",
            "  probity policy vectors programmes/* --out conformance",
            "",
            "Exit code 0: done; 1: a case fails, or with --check a file is not up to date; 2: cannot be read.",
            "With 1 and 2 nothing is written, for none of the folders.",
        })
final class VectorsCommand implements Callable<Integer> {

    private static final int STALE = 1;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders of programmes, with their cases.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where PROGRAMME.json is written for each of them.")
    private @Nullable Path out;

    @Option(names = "--check", description = "Write nothing; say which files are up to date.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        Path target = out;
        if (target == null || (Files.exists(target) && !Files.isDirectory(target))) {
            throw Failure.unusable(target + " is not a folder. Name one with --out.");
        }
        int code = 0;
        Map<String, VectorMaking.Made> whole = new LinkedHashMap<>();
        Map<String, Path> programmes = new HashMap<>();
        for (Path folder : folders) {
            switch (VectorMaking.of(folder)) {
                case VectorMaking.Made made -> {
                    Path other = programmes.putIfAbsent(made.programme(), folder);
                    if (other != null) {
                        throw Failure.unusable(other + " and " + folder + " are both programme `" + made.programme()
                                + "`; one file cannot hold the vectors of two.");
                    }
                    whole.put(made.programme(), made);
                }
                case VectorMaking.Unreadable unreadable -> {
                    Terminal.err().print(DiagnosticText.of(unreadable.diagnostics()));
                    code = Failure.UNUSABLE;
                }
                case VectorMaking.FailedCases cases -> {
                    cases.failed().forEach(one -> Terminal.err().print(one.text()));
                    Terminal.err().println(folder + ": no vectors while a case fails.");
                    code = Math.max(code, STALE);
                }
            }
        }
        if (code != 0 && !check) {
            Terminal.err().println("Nothing was written, for any folder. Mend what is named above, or leave it out.");
            return code;
        }
        for (Map.Entry<String, VectorMaking.Made> one : whole.entrySet()) {
            code = Math.max(code, give(one.getValue(), target.resolve(one.getKey() + ".json")));
        }
        return code;
    }

    private int give(VectorMaking.Made made, Path file) throws IOException {
        byte[] bytes = made.text().getBytes(StandardCharsets.UTF_8);
        if (check) {
            boolean fresh = Files.isReadable(file) && Arrays.equals(Files.readAllBytes(file), bytes);
            Terminal.out().println(file + (fresh ? ": up to date." : ": not up to date."));
            return fresh ? 0 : STALE;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
        Terminal.out()
                .println(file + ": " + Progress.count(made.vectors(), "vector")
                        + (made.leftOut() == 0
                                ? "."
                                : "; " + Progress.count(made.leftOut(), "case") + " with more than "
                                        + VectorMaking.MOST_RECORDS + " records left out."));
        return 0;
    }
}
