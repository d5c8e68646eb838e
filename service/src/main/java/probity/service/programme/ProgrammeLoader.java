package probity.service.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.core.explanation.Explainer;
import probity.core.score.Evaluator;
import probity.ledger.digest.Digest;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.SyntheticOnly;
import probity.policy.diagnostic.DiagnosticText;
import probity.policy.guard.FindingText;
import probity.policy.guard.rule.Verdict;
import probity.service.database.Trouble;
import probity.service.database.TroubleException;

/// Loads every folder NAME inside one folder: `NAME/policy.yaml`, or else `NAME/policy/*.yaml`, or else `NAME/*.yaml`
/// as the versions of one programme.
///
/// Here stands the line that holds from the first day: without guard and consent, nobody real is judged as a member.
public final class ProgrammeLoader {
    private final ServiceMode mode;
    private final SortedMap<String, ServedProgramme> served = new TreeMap<>();
    private final List<ProgrammeRefused> refused = new ArrayList<>();

    private ProgrammeLoader(ServiceMode mode) {
        this.mode = mode;
    }

    /// Loads all programmes of a folder.
    ///
    /// @throws TroubleException `programmes_missing` if there is no such folder
    public static Programmes load(Path folder, ServiceMode mode) {
        ProgrammeLoader loader = new ProgrammeLoader(mode);
        folders(folder).forEach(loader::loadOne);
        return new Programmes(mode, loader.served, loader.refused);
    }

    /// Refuses a folder that holds no programme at all, which is most often the wrong one.
    ///
    /// @throws TroubleException `programmes_missing` or `programmes_none`
    public static void requireAny(Path folder) {
        if (folders(folder).stream().noneMatch(one -> policyOf(one) != null)) {
            boolean isOne = policyOf(folder) != null;
            throw new TroubleException(new Trouble(
                    "programmes_none",
                    "There is no programme in this folder",
                    folder.toAbsolutePath().normalize().toString(),
                    isOne
                            ? "it is a programme itself, not the folder that holds programmes"
                            : "no folder in it holds `policy.yaml` or a folder `policy`",
                    "give the folder that holds one folder a programme with --programmes"));
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> names = Files.list(folder)) {
            return names.filter(Files::isDirectory).sorted().toList();
        } catch (IOException missing) {
            throw new TroubleException(
                    new Trouble(
                            "programmes_missing",
                            "There is no folder of programmes",
                            folder.toString(),
                            "it cannot be listed",
                            "give the folder that holds one folder a programme with --programmes"),
                    missing);
        }
    }

    /// The file, or the folder of versions, that is the policy of a programme's folder; null when it holds none.
    private static @Nullable Path policyOf(Path folder) {
        Path file = folder.resolve("policy.yaml");
        Path versions = folder.resolve("policy");
        if (Files.exists(file)) {
            return file;
        }
        if (Files.exists(versions)) {
            return versions;
        }
        return yaml(folder).isEmpty() ? null : folder;
    }

    private void loadOne(Path folder) {
        String name = String.valueOf(folder.getFileName());
        Path policy = policyOf(folder);
        if (policy == null) {
            return;
        }
        switch (PolicyCompiler.compile(policy)) {
            case Compilation.Unreadable unreadable ->
                refuse(name, "policy_unreadable", DiagnosticText.of(unreadable.diagnostics()));
            case Compilation.Compiled compiled -> {
                switch (compiled.policy()) {
                    case SyntheticOnly synthetic ->
                        refused.add(new ProgrammeRefused(
                                name,
                                "policy_synthetic_only",
                                "The guard refuses this policy about natural persons; it may only be used in the"
                                        + " laboratory.\n"
                                        + FindingText.refusals(synthetic.judgement()),
                                new ProgrammeRefused.Verdict(synthetic.judgement(), files(policy))));
                    case Admissible admissible -> admit(name, folder, new Found(admissible, files(policy)));
                }
            }
        }
    }

    private record Found(Admissible policy, List<PolicyFile> files) {}

    private void admit(String name, Path folder, Found found) {
        boolean members = found.policy.policy().versions().stream()
                .anyMatch(version -> version.heading().subjects().kind().natural());
        if (members && mode == ServiceMode.SERVE) {
            refuse(
                    name,
                    "members_need_consent",
                    "Its subjects are members. Their consent and the guard are not there yet, so `serve` takes programmes"
                            + " about companies only; `demo` shows this one with its sample.");
            return;
        }
        // About companies such a policy can be studied on a sample; it is never in force.
        boolean refused = found.policy.judgement().verdict() == Verdict.REFUSE;
        if (refused && mode == ServiceMode.SERVE) {
            this.refused.add(new ProgrammeRefused(
                    name,
                    "policy_refused",
                    FindingText.refusals(found.policy.judgement()),
                    new ProgrammeRefused.Verdict(found.policy.judgement(), found.files)));
            return;
        }
        // A text that leaves something open may be looked at; `serve` says what is missing before it is adopted.
        boolean open = mode == ServiceMode.DEMO && found.policy.judgement().isOpenInFile();
        Map<Digest, Path> samples = samples(name, folder);
        if (samples == null) {
            return;
        }
        ServedProgramme programme = new ServedProgramme(
                members || refused || open ? ProgrammeState.SAMPLE : ProgrammeState.ACTIVE,
                found.policy,
                found.files,
                samples,
                SampleDay.of(found.policy.policy(), samples.values()),
                new Evaluator(found.policy.policy()),
                new Explainer(found.policy.policy()));
        if (served.putIfAbsent(programme.id(), programme) != null) {
            refuse(name, "programme_twice", "Another folder holds a programme with the id " + programme.id() + ".");
        }
    }

    /// Reads `samples.sha256`, as `sha256sum` writes it; no file means no sample. Null if it cannot be read.
    private @Nullable Map<Digest, Path> samples(String name, Path folder) {
        Path list = folder.resolve("samples.sha256");
        Map<Digest, Path> samples = new TreeMap<>(Comparator.comparing(Digest::hex));
        try {
            for (String line : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
                if (!line.matches("[0-9a-f]{64} [ *].+")) {
                    refuse(name, "sample_list_unreadable", "samples.sha256 has the line `" + line + "`.");
                    return null;
                }
                samples.put(Digest.ofHex(line.substring(0, 64)), folder.resolve(line.substring(66)));
            }
            return samples;
        } catch (IOException unreadable) {
            refuse(name, "sample_list_unreadable", "samples.sha256 cannot be read.");
            return null;
        }
    }

    private void refuse(String name, String code, String reason) {
        refused.add(new ProgrammeRefused(name, code, reason));
    }

    private static List<PolicyFile> files(Path policy) {
        try {
            List<PolicyFile> read = new ArrayList<>();
            for (Path file : Files.isDirectory(policy) ? yaml(policy) : List.of(policy)) {
                read.add(new PolicyFile(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            }
            return read;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The same files that the compiler takes for versions.
    private static List<Path> yaml(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> one.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
