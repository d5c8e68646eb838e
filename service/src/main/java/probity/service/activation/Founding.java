package probity.service.activation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import probity.core.policy.PolicyVersion;
import probity.ledger.digest.Digest;
import probity.ledger.statement.PolicyStatement;
import probity.policy.Admissible;
import probity.policy.Compilation;
import probity.policy.CompiledPolicy;
import probity.policy.PolicyCompiler;
import probity.policy.PolicyFile;
import probity.policy.guard.FindingText;
import probity.policy.guard.Judgement;
import probity.service.activation.life.Judged;
import probity.service.programme.ServedProgramme;

/// The versions a programme came with. They are written into its log once, at its beginning; from then on its folder
/// may only say the same.
final class Founding {

    private Founding() {}

    /// Why a programme cannot be served.
    record Fault(String code, String sentence) {}

    /// What speaks against a folder, given what its log says; null when nothing does.
    static @Nullable Fault fault(ServedProgramme programme, List<PolicyLog.Stated> stated) {
        Set<Digest> adopted = stated.stream()
                .filter(one -> one.statement().step() == PolicyStatement.Step.ADOPTED)
                .map(one -> one.statement().digests().file())
                .collect(Collectors.toSet());
        Set<Digest> there = programme.files().stream()
                .map(file -> Digest.sha256(file.bytes()))
                .collect(Collectors.toSet());
        if (adopted.isEmpty()) {
            return left(programme.policy().judgement());
        }
        return adopted.equals(there)
                ? null
                : new Fault(
                        "policy_changed_on_disk",
                        "The policy in its folder is not the one that its ledger began with. Put the files back as they"
                                + " were, and bring the change into force as a version: upload it as a draft.");
    }

    /// Nobody has asked for the versions of a folder before, so that nothing may be open in any of their texts.
    private static @Nullable Fault left(Judgement judgement) {
        return judgement.isOpenInFile()
                ? new Fault(
                        "policy_open",
                        "Its text leaves open what the guard asks for. Supply it, and start again.\n"
                                + FindingText.inFile(judgement))
                : null;
    }

    /// Writes the versions of the folder into a log that does not name any yet.
    static void adopt(ServedProgramme programme, Desk desk) {
        boolean told = desk.log().all(programme.id()).stream()
                .anyMatch(one -> one.statement().step() == PolicyStatement.Step.ADOPTED);
        if (told) {
            return;
        }
        List<PolicyFile> until = new ArrayList<>();
        List<PolicyStatement> statements = new ArrayList<>();
        for (Version version : versions(programme)) {
            until.add(version.file);
            Judged judged = Check.judged(compiled(until));
            statements.add(new PolicyStatement(
                    PolicyStatement.Step.ADOPTED,
                    version.of.number(),
                    version.of.inForce(),
                    new PolicyStatement.Digests(Digest.sha256(version.file.bytes()), judged.policy(), null),
                    new PolicyStatement.GuardSeal(
                            judged.guard(), judged.rules(), judged.verdict().code())));
        }
        // In one commit: after a start that breaks off the log names all of them, or none.
        if (!desk.log().adopt(programme.id(), statements)) {
            throw new IllegalStateException("the log of " + programme.id() + " does not take its first versions");
        }
    }

    /// The chain as it was when its last version was new, which is what a verdict on that version is about.
    private static CompiledPolicy compiled(List<PolicyFile> files) {
        if (PolicyCompiler.compile(files) instanceof Compilation.Compiled compiled) {
            return compiled.policy();
        }
        throw new IllegalStateException("versions that were read together cannot be read up to one of them");
    }

    private record Version(PolicyVersion of, PolicyFile file) {}

    private static List<Version> versions(ServedProgramme programme) {
        List<Version> versions = new ArrayList<>();
        for (PolicyFile file : programme.files()) {
            // By itself a file has one version, whatever the chain.
            if (PolicyCompiler.compile(List.of(file)) instanceof Compilation.Compiled compiled
                    && compiled.policy() instanceof Admissible admissible) {
                versions.add(new Version(admissible.policy().versions().getFirst(), file));
            }
        }
        versions.sort(Comparator.comparing(version -> version.of.inForce()));
        return versions;
    }
}
