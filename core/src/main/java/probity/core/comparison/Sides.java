package probity.core.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import probity.core.policy.Policy;
import probity.core.policy.PolicyVersion;

/// Two policies over the same record types, and the day on which both are asked.
public record Sides(Policy older, Policy newer, LocalDate day) {

    public Sides {
        if (older.types().size() != newer.types().size()) {
            throw new IllegalArgumentException("the two policies do not share their record types");
        }
    }

    /// @param newer on its first day the versions of `older` that came into force before it go on ruling their own time
    public static Sides of(Policy older, Policy newer, Basis basis, LocalDate day) {
        return switch (basis) {
            case FIRST_DAY -> new Sides(older, following(older, newer), day);
            case ALWAYS -> {
                LocalDate one = older.versions().getFirst().inForce();
                LocalDate other = newer.versions().getFirst().inForce();
                LocalDate since = one.isBefore(other) ? one : other;
                yield new Sides(always(older, since), always(newer, since), day);
            }
        };
    }

    private static Policy following(Policy older, Policy newer) {
        LocalDate first = newer.versions().getFirst().inForce();
        List<PolicyVersion> versions = new ArrayList<>(older.versions().stream()
                .filter(version -> version.inForce().isBefore(first))
                .toList());
        versions.addAll(newer.versions());
        return new Policy(newer.programme(), newer.types(), versions);
    }

    private static Policy always(Policy policy, LocalDate since) {
        return new Policy(
                policy.programme(),
                policy.types(),
                List.of(policy.versions().getLast().inForceFrom(since)));
    }
}
