package probity.service.activation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import probity.core.policy.PolicyVersion;
import probity.policy.PolicyFile;

/// Number and first day of one version.
record VersionHead(int number, LocalDate inForce) {
    private static final Pattern NUMBER = Pattern.compile("(?m)^version\\s*:\\s*(\\d{1,9})");
    private static final Pattern IN_FORCE = Pattern.compile("(?m)^in-force\\s*:\\s*(\\d{4}-\\d{2}-\\d{2})");

    static VersionHead of(Check.Read read, PolicyFile file) {
        PolicyVersion version = read.version();
        return version == null ? asWritten(file) : new VersionHead(version.number(), version.inForce());
    }

    /// From the text, for show: a policy that the guard refuses about people has no accessor for its versions, and is
    /// never published.
    private static VersionHead asWritten(PolicyFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        Matcher number = NUMBER.matcher(text);
        Matcher inForce = IN_FORCE.matcher(text);
        return new VersionHead(
                number.find() ? Math.max(1, Integer.parseInt(number.group(1))) : 1,
                inForce.find() ? LocalDate.parse(inForce.group(1)) : LocalDate.EPOCH);
    }
}
