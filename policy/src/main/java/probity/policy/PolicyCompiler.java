package probity.policy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import probity.policy.Compilation.Compiled;
import probity.policy.Compilation.Unreadable;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.Report;
import probity.policy.guard.Judgement;
import probity.policy.guard.deduction.PolicyJudge;
import probity.policy.guard.deduction.Written;
import probity.policy.guard.rule.Verdict;
import probity.policy.tree.TextDecoder;
import probity.policy.version.PolicyReader;
import probity.policy.version.PolicyReader.Chained;
import probity.policy.version.PolicyReader.Ordered;

/// Compiles policies. Every call stands by itself; nothing is kept between two.
public final class PolicyCompiler {

    private PolicyCompiler() {}

    /// Compiles the file at `path`, or every `*.yaml` file directly inside the folder at `path` as the versions of one
    /// programme. Files that cannot be read are reported like other faults.
    public static Compilation compile(Path path) {
        return compileLoaded(load(path));
    }

    /// Compiles two policies over one table of record types, so that the same records can be held against both. Each
    /// is judged by itself. Where a version of `newer` widens what a record type holds, both take the wider one.
    public static Pairing compileBeside(Path older, Path newer) {
        List<Loaded> before = load(older);
        List<Loaded> after = load(newer);
        List<Chained> chained = PolicyReader.readBeside(List.of(reports(before), reports(after)));
        if (chained == null) {
            List<Diagnostic> all = new ArrayList<>(diagnostics(before));
            all.addAll(diagnostics(after));
            return new Pairing.Unreadable(all);
        }
        return new Pairing.Paired(judged(before, chained.getFirst()), judged(after, chained.getLast()));
    }

    /// The files of a policy; one that stands for a folder that cannot be read or holds none.
    private static List<Loaded> load(Path path) {
        PolicyFile nothing = new PolicyFile(path.toString(), new byte[0]);
        try {
            List<Path> paths = Files.isDirectory(path) ? versions(path) : List.of(path);
            if (paths.isEmpty()) {
                Report empty = TextDecoder.failed(
                        path.toString(),
                        Code.FILE_UNREADABLE,
                        "The folder holds no `*.yaml` file.",
                        "Give a policy file, or the folder that holds the versions of one.");
                return List.of(new Loaded(nothing, empty));
            }
            List<Loaded> loaded = new ArrayList<>();
            paths.forEach(one -> loaded.add(loadFile(one)));
            return loaded;
        } catch (IOException e) {
            return List.of(new Loaded(nothing, unreadable(path, e)));
        }
    }

    /// Compiles `files`, which are the versions of one programme in any order; at least one.
    public static Compilation compile(List<PolicyFile> files) {
        List<Loaded> loaded = new ArrayList<>();
        for (PolicyFile file : files) {
            loaded.add(new Loaded(file, TextDecoder.decode(file.name(), file.bytes())));
        }
        return compileLoaded(loaded);
    }

    /// A file and what is wrong with it.
    private record Loaded(PolicyFile file, Report report) {}

    private static List<Path> versions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static Loaded loadFile(Path path) {
        String name = path.toString();
        PolicyFile nothing = new PolicyFile(name, new byte[0]);
        try {
            if (Files.size(path) > TextDecoder.MOST_BYTES) {
                return new Loaded(nothing, TextDecoder.tooLarge(name, Files.size(path)));
            }
            byte[] bytes = Files.readAllBytes(path);
            return new Loaded(new PolicyFile(name, bytes), TextDecoder.decode(name, bytes));
        } catch (IOException e) {
            return new Loaded(nothing, unreadable(path, e));
        }
    }

    private static Report unreadable(Path path, IOException e) {
        boolean missing = !Files.exists(path);
        return TextDecoder.failed(
                path.toString(),
                Code.FILE_UNREADABLE,
                missing
                        ? "There is no such file."
                        : e instanceof AccessDeniedException
                                ? "You may not read the file."
                                : "The file cannot be read.",
                missing ? "Check the path." : "Check that it is a file and that you may read it.");
    }

    private static Compilation compileLoaded(List<Loaded> loaded) {
        Chained chained = PolicyReader.read(reports(loaded));
        List<Diagnostic> diagnostics = diagnostics(loaded);
        return chained == null ? new Unreadable(diagnostics) : new Compiled(judged(loaded, chained), diagnostics);
    }

    private static List<Report> reports(List<Loaded> loaded) {
        return loaded.stream().map(Loaded::report).toList();
    }

    private static List<Diagnostic> diagnostics(List<Loaded> loaded) {
        return loaded.stream().flatMap(one -> one.report().all().stream()).toList();
    }

    private static CompiledPolicy judged(List<Loaded> loaded, Chained chained) {
        String hash = hash(loaded, chained.files());
        List<Written> written = chained.files().stream()
                .map(file -> new Written(
                        file.tree(), loaded.get(file.position()).report().source()))
                .toList();
        PolicyJudge judged = PolicyJudge.judge(chained.policy(), written);
        Judgement judgement = judged.judgement();
        boolean natural = chained.policy().versions().stream()
                .anyMatch(version -> version.heading().subjects().kind().natural());
        return natural && judgement.verdict() == Verdict.REFUSE
                ? new SyntheticOnly(chained.policy(), hash, judgement)
                : new Admissible(chained.policy(), hash, judgement, judged.records());
    }

    private static String hash(List<Loaded> loaded, List<Ordered> files) {
        MessageDigest digest = sha256();
        files.forEach(file -> digest.update(loaded.get(file.position()).file().bytes()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has SHA-256 (java.security.MessageDigest).
            throw new IllegalStateException(e);
        }
    }
}
