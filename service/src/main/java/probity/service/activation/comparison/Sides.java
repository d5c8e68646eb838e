package probity.service.activation.comparison;

import java.time.LocalDate;
import java.util.List;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;

/// The two policies that are compared, over the same record types, and the day.
record Sides(Policy older, Policy newer, LocalDate day) {

    /// @param with the policy with the candidate as its last version, and at least one before it
    static Sides of(Policy with, Basis basis) {
        List<PolicyVersion> versions = with.versions();
        PolicyVersion candidate = versions.getLast();
        List<PolicyVersion> before = versions.subList(0, versions.size() - 1);
        return switch (basis) {
            case FIRST_DAY -> new Sides(new Policy(with.programme(), with.types(), before), with, candidate.inForce());
            case ALWAYS ->
                new Sides(
                        always(with, before.getLast(), versions.getFirst().inForce()),
                        always(with, candidate, versions.getFirst().inForce()),
                        candidate.inForce());
        };
    }

    private static Policy always(Policy with, PolicyVersion version, LocalDate since) {
        return new Policy(with.programme(), with.types(), List.of(version.inForceFrom(since)));
    }
}
