package probity.service.page.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import probity.core.policy.PolicyVersion;
import probity.ledger.digest.Digest;
import probity.policy.PolicyFile;
import probity.service.programme.ServedProgramme;

/// Finds the file of a version among the files of a policy.
final class PolicyFiles {

    private PolicyFiles() {}

    static byte[] of(ServedProgramme programme, PolicyVersion version) {
        List<PolicyFile> files = programme.files();
        Pattern line = Pattern.compile("(?m)^version:\\s*" + version.number() + "\\s*(#.*)?$");
        return files.stream()
                .map(PolicyFile::bytes)
                .filter(bytes ->
                        line.matcher(new String(bytes, StandardCharsets.UTF_8)).find())
                .findFirst()
                .orElse(files.getFirst().bytes());
    }

    /// The first 64 bits of its SHA-256 digest, in groups of four.
    static String fingerprint(ServedProgramme programme, PolicyVersion version) {
        String hex = Digest.sha256(of(programme, version)).hex();
        return hex.substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
