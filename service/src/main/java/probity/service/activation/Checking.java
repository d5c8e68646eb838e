package probity.service.activation;

import java.util.ArrayList;
import java.util.List;
import probity.core.policy.PolicyVersion;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.diagnostic.Code;
import probity.policy.diagnostic.Diagnostic;
import probity.policy.diagnostic.Place;
import probity.policy.diagnostic.Position;
import probity.service.programme.ServedProgramme;

/// Reads a candidate as the version after those in force, and has the guard judge the whole.
public final class Checking {
    /// Checks a file as the next version of a programme.
    public Check check(ServedProgramme programme, PolicyFile file) {
        List<PolicyFile> files = new ArrayList<>(programme.files());
        files.add(file);
        return switch (PolicyCompiler.compile(files)) {
            case Compilation.Unreadable unreadable -> new Check.Unreadable(of(file, unreadable.diagnostics()));
            case Compilation.Compiled compiled -> {
                Check.Read read = new Check.Read(compiled.policy(), of(file, compiled.warnings()));
                yield isLast(programme, read) ? read : new Check.Unreadable(List.of(notLast(programme, file)));
            }
        };
    }

    /// What the guard says about a policy as a whole.
    public Check.Read judge(CompiledPolicy policy) {
        return new Check.Read(policy, List.of());
    }

    /// Faults of the files in force were shown when they were drafts.
    private static List<Diagnostic> of(PolicyFile file, List<Diagnostic> all) {
        List<Diagnostic> own = all.stream()
                .filter(one -> one.place().file().equals(file.name()))
                .toList();
        return own.isEmpty() ? all : own;
    }

    /// Versions are counted upwards with their days, which the compiler has seen to. One that may not be opened goes no
    /// further anyway.
    private static boolean isLast(ServedProgramme programme, Check.Read read) {
        PolicyVersion version = read.version();
        return version == null || version.number() > programme.newest().number();
    }

    private static Diagnostic notLast(ServedProgramme programme, PolicyFile file) {
        PolicyVersion newest = programme.newest();
        return new Diagnostic(
                Code.VERSION_ORDER,
                new Place(file.name(), Position.START, "", ""),
                "It would stand before version " + newest.number() + ", which is in force from " + newest.inForce()
                        + "; nothing is changed for days gone by.",
                "Give it a higher `version` and a later `in-force`.");
    }
}
